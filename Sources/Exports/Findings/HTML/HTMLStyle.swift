/// How a page looks: on a wide screen, on a phone, in the dark, on paper.
///
/// It holds neither `<` nor `&`, so that it is the same text to a parser of HTML and to one of XML.
enum HTMLStyle {
  static let text: StaticString = #"""

    :root {
      color-scheme: light dark;
      --paper: #ffffff; --ink: #1c2128; --quiet: #57606a; --line: #b6bec7; --link: #0550ae;
      --sheet: #f3f5f7; --error: #a40e26; --error-back: #ffebe9; --warning: #744500;
      --warning-back: #fff3c4; --info: #0a4a8f; --info-back: #e4f1ff;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #11151a; --ink: #e6edf3; --quiet: #a3adb8; --line: #4a535d; --link: #8cc4ff;
        --sheet: #1b2128; --error: #ffb3ad; --error-back: #4a171b; --warning: #f5d27a;
        --warning-back: #3a2d05; --info: #a8d4ff; --info-back: #102d4d;
      }
    }
    * { box-sizing: border-box; }
    html { scroll-padding-top: 1rem; }
    body {
      margin: 0 auto; max-width: 76rem; padding: 0 1rem 4rem; background: var(--paper);
      color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif;
      overflow-wrap: anywhere;
    }
    a { color: var(--link); text-underline-offset: 0.15em; }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    :target { outline: 3px solid var(--link); outline-offset: 2px; }
    main:target, section:target { outline: none; }
    h1 { margin: 1.5rem 0 0; font-size: 1.9rem; line-height: 1.2; }
    h2 { margin: 2.5rem 0 0.5rem; font-size: 1.4rem; line-height: 1.25; }
    h3 { margin: 2rem 0 0.5rem; font-size: 1.15rem; }
    h4 { margin: 0 0 0.35rem; font-size: 0.9rem; color: var(--quiet); }
    small { color: var(--quiet); font-size: 0.85rem; font-weight: normal; }
    p { margin: 0.25rem 0; }
    [hidden] { display: none !important; }
    .skip { position: absolute; left: -100rem; }
    .skip:focus { left: 1rem; top: 0.5rem; padding: 0.5rem 1rem; background: var(--paper); z-index: 2; }
    .lead { font-size: 1.15rem; color: var(--quiet); }
    .note { padding: 0.5rem 0.8rem; border: 1px solid; border-radius: 6px; color: var(--warning); background: var(--warning-back); }
    .o, .q { color: var(--quiet); }

    .counts { display: flex; flex-wrap: wrap; gap: 0.75rem; margin: 1.25rem 0; }
    .counts div { min-width: 7.5rem; padding: 0.5rem 0.9rem; border: 1px solid; border-left-width: 6px; border-radius: 6px; }
    .counts dt { font-size: 0.9rem; }
    .counts dd { margin: 0; font-size: 1.7rem; line-height: 1.15; font-weight: 600; }
    .error { --tone: var(--error); --back: var(--error-back); }
    .warning { --tone: var(--warning); --back: var(--warning-back); }
    .info { --tone: var(--info); --back: var(--info-back); }
    .accepted { --tone: var(--quiet); --back: var(--sheet); }
    .counts div { color: var(--tone); background: var(--back); }

    .toc { width: 100%; border-collapse: collapse; }
    .toc th, .toc td { padding: 0.35rem 0.6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
    .toc .z { width: 1%; padding-left: 1.5rem; text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }

    form { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 0.6rem; margin: 2rem 0 0; padding: 0.9rem; border: 1px solid var(--line); border-radius: 8px; background: var(--sheet); }
    form label { display: block; font-size: 0.85rem; color: var(--quiet); }
    form select, form input { display: block; width: 100%; }
    form select, form input, form button { min-height: 2.5rem; padding: 0.3rem 0.5rem; border: 1px solid var(--quiet); border-radius: 5px; background: var(--paper); color: var(--ink); font: inherit; }
    form button { cursor: pointer; }
    form .u { display: flex; flex-wrap: wrap; gap: 0.6rem; align-items: center; grid-column: 1 / -1; }
    form output { font-weight: 600; }

    .w { border-top: 3px solid var(--line); margin-top: 2.5rem; }
    .w h2 { margin-top: 1rem; }
    .h { margin: 0 0 1.5rem; padding-top: 0.25rem; }
    .w .h { content-visibility: auto; contain-intrinsic-size: auto 18rem; }
    .l { list-style: none; margin: 0; padding: 0; }
    .f { margin: 0 0 0.5rem; padding: 0.45rem 0.8rem; border-left: 6px solid var(--tone); background: var(--sheet); border-radius: 0 6px 6px 0; }
    .f.warning { border-left-style: double; }
    .f.info { border-left-width: 3px; }
    .f.accepted { border-left-style: dotted; }
    .m { display: flex; flex-wrap: wrap; gap: 0.1rem 0.75rem; align-items: baseline; font-size: 0.9rem; color: var(--quiet); }
    .m b { padding: 0 0.5rem; border: 1px solid; border-radius: 4px; color: var(--tone); background: var(--back); }
    .m .a { color: var(--ink); font-weight: 600; }
    .m .p { font-weight: 600; }
    .m span + span::before { content: "· "; }
    .x span { margin-right: 1rem; color: var(--quiet); }
    q, kbd { padding: 0.05rem 0.4rem; border-radius: 4px; font: inherit; color: var(--ink); white-space: pre-line; unicode-bidi: isolate; }
    q { quotes: none; background: var(--paper); border: 1px dashed var(--quiet); }
    kbd { background: var(--paper); border: 1px solid var(--ink); font-weight: 600; }

    .b { overflow-x: auto; max-width: 100%; }
    .s { width: max-content; border-collapse: collapse; font-size: 0.85rem; line-height: 1.35; }
    .s caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .s th, .s td { padding: 0.2rem 0.5rem; border: 1px solid var(--line); text-align: left; vertical-align: top; max-width: 17rem; min-width: 2.2rem; overflow-wrap: break-word; white-space: pre-line; unicode-bidi: isolate; }
    .s td { min-width: 4rem; }
    .s th, .s thead td { background: var(--sheet); color: var(--quiet); font-weight: normal; text-align: center; }
    .s thead td, .s .g { min-width: 1.5rem; color: var(--quiet); text-align: center; }
    .s .k td { background: var(--sheet); font-weight: 600; }
    .s .o { background: var(--info-back); color: var(--info); }
    .s td.error, .s td.warning, .s td.info, .s td.accepted { outline: 2px solid var(--tone); outline-offset: -2px; background: var(--back); }
    .s tr.error th, .s tr.warning th, .s tr.info th, .s tr.accepted th { outline: 2px solid var(--tone); outline-offset: -2px; background: var(--back); color: var(--tone); font-weight: 600; }
    .s mark { background: none; color: var(--tone); font-weight: 600; }
    .s mark + a, .s th a { font-size: 0.75rem; white-space: nowrap; }

    details { margin: 0 0 1.5rem; padding: 0 0 0 1rem; border-left: 3px solid var(--line); }
    summary { margin: 0 0 0.75rem; padding: 0.45rem 0.8rem; border-radius: 6px; cursor: pointer; color: var(--tone); background: var(--back); }

    #codes h3 { margin: 1.5rem 0 0; }
    footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: 0.9rem; }

    @media (min-width: 64rem) and (min-height: 44rem) {
      form { position: sticky; top: 0; z-index: 1; box-shadow: 0 6px 12px -8px #00000066; }
      html { scroll-padding-top: 11rem; }
    }
    @media (max-width: 34rem) {
      h1 { font-size: 1.5rem; }
      .toc th, .toc td { padding: 0.3rem 0.2rem; font-size: 0.8rem; }
      .toc .z { padding-left: 0.5rem; }
      .counts { gap: 0.4rem; }
      .counts div { flex: 1; min-width: 5rem; padding: 0.3rem 0.6rem; }
      .f { padding: 0.4rem 0.6rem; }
      .s th, .s td { max-width: 11rem; }
      details { padding-left: 0.5rem; }
    }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
    @media (forced-colors: active) { .f, .counts div { border-color: CanvasText; } }
    @media print {
      :root {
        --paper: #ffffff; --ink: #000000; --quiet: #333333; --line: #777777; --link: #000000;
        --sheet: #ffffff; --error: #000000; --error-back: #ffffff; --warning: #000000;
        --warning-back: #ffffff; --info: #000000; --info-back: #ffffff;
      }
      @page { margin: 1.5cm; }
      body { max-width: none; padding: 0; font-size: 9pt; line-height: 1.35; }
      h2 { margin-top: 1.5rem; }
      h3 { margin-top: 1rem; }
      .h { margin-bottom: 0.7rem; }
      .f { margin-bottom: 0.2rem; padding: 0.1rem 0.6rem; }
      p { margin: 0.1rem 0; }
      form, .skip { display: none; }
      a { text-decoration: none; }
      .w .h { content-visibility: visible; }
      .f, tr, .counts div { break-inside: avoid; }
      h2, h3, h4, summary { break-after: avoid; }
      .b { overflow: visible; }
      .s { width: auto; max-width: 100%; font-size: 7.5pt; line-height: 1.25; }
      .s th, .s td { min-width: 0.7cm; padding: 0.05rem 0.25rem; overflow-wrap: anywhere; }
      .s td.error, .s td.warning, .s td.info, .s tr.error th, .s tr.warning th, .s tr.info th, .s tr.accepted th { outline-width: 2.5px; }
      details::details-content { content-visibility: visible; block-size: auto; }
    }

    """#
}
