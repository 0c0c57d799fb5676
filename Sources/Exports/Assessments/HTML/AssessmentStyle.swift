/// How pages of assessments look, beside what ``HTMLStyle`` says of all pages.
///
/// It holds neither `<` nor `&`, so that it is the same text to a parser of HTML and to one of XML.
enum AssessmentStyle {
  static let text: StaticString = #"""

    :root {
      --hi: #ffffff; --hi-back: #0b5578; --mid: #3a2800; --mid-back: #f7cf7a; --mid-line: #dba63c;
      --lo: #8a1f14; --lo-back: #fde5e1; --two: #ffffff; --two-back: #24292f; --no: #57606a;
      --no-back: #ffffff; --gone: #57606a; --gone-back: #e4e8ec; --na: #57606a; --na-back: #f3f5f7;
      --lv: #0c4d3a; --lv-back: #cdeadf; --so: #4b2a78; --so-back: #e9dcf7; --ha: #ffffff;
      --ha-back: #6a2c91; --plain: #ffffff; --plain-back: #40566b;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --hi: #06263a; --hi-back: #7cc4f0; --mid: #ffeec2; --mid-back: #634703; --mid-line: #7d5b0a;
        --lo: #ffc6be; --lo-back: #471915; --two: #11151a; --two-back: #e6edf3; --no: #a3adb8;
        --no-back: #11151a; --gone: #c3ccd5; --gone-back: #333c45; --na: #a3adb8; --na-back: #1b2128;
        --lv: #b7ecd9; --lv-back: #123f33; --so: #e5d3ff; --so-back: #3b2557; --ha: #2b0a43;
        --ha-back: #cf9cf2; --plain: #11151a; --plain-back: #a9bccd;
      }
    }
    .hi { --ink-of: var(--hi); --back-of: var(--hi-back); }
    .mid { --ink-of: var(--mid); --back-of: var(--mid-back); }
    .lo { --ink-of: var(--lo); --back-of: var(--lo-back); }
    .two { --ink-of: var(--two); --back-of: var(--two-back); }
    .no { --ink-of: var(--no); --back-of: var(--no-back); }
    .gone { --ink-of: var(--gone); --back-of: var(--gone-back); }
    .na { --ink-of: var(--na); --back-of: var(--na-back); }
    .lv { --ink-of: var(--lv); --back-of: var(--lv-back); }
    .so { --ink-of: var(--so); --back-of: var(--so-back); }
    .ha { --ink-of: var(--ha); --back-of: var(--ha-back); }
    .plain { --ink-of: var(--plain); --back-of: var(--plain-back); }

    .wide { max-width: 92rem; }
    .part { margin-top: 2.5rem; }
    .w .part h3 { margin-top: 0; font-size: 1.25rem; }
    .part h4 { margin-top: 1.25rem; color: var(--ink); font-size: 1rem; }
    .parts li { margin: 0.35rem 0; }
    .parts a { display: inline-block; margin-right: 0.5rem; }
    .parts { padding-left: 1.25rem; }
    .defs { position: absolute; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .facts { display: flex; flex-wrap: wrap; gap: 0.75rem; margin: 1rem 0; }
    .facts div { padding: 0.4rem 0.9rem; border: 1px solid var(--line); border-radius: 6px; background: var(--sheet); }
    .facts dt { font-size: 0.85rem; color: var(--quiet); }
    .facts dd { margin: 0; font-weight: 600; font-variant-numeric: tabular-nums; }
    .remarks { padding-left: 1.25rem; }

    .k { display: inline-block; min-width: 1.25em; padding: 0 0.2em; border: 1px solid var(--ink-of); border-radius: 3px; background: var(--back-of); color: var(--ink-of); font-weight: 700; line-height: 1.2; text-align: center; }
    .k.no, .k.na { border-style: dashed; }
    .k.mid { border-style: double; border-width: 3px; }
    .legend { display: flex; flex-wrap: wrap; gap: 0.3rem 1.1rem; margin: 0.5rem 0 0.75rem; padding: 0; list-style: none; font-size: 0.9rem; }

    .matrix { position: relative; width: fit-content; max-width: 100%; max-height: min(88vh, 70rem); overflow: auto; border: 1px solid var(--line); border-radius: 6px; background: var(--paper); overscroll-behavior: contain; }
    .matrix table { border-collapse: separate; border-spacing: 0; font-size: 0.72rem; line-height: 1.15; }
    .matrix caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .matrix th { background: var(--paper); font-weight: 400; text-align: left; }
    .matrix thead th { position: sticky; top: 0; z-index: 2; padding: 0.25rem 0; border-bottom: 2px solid var(--ink); vertical-align: bottom; }
    .matrix thead th span { display: block; max-height: 12rem; margin: 0 auto; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; writing-mode: vertical-rl; transform: rotate(180deg); }
    .matrix thead th:first-child { left: 0; z-index: 3; padding: 0.3rem 0.5rem; }
    .matrix tbody th { position: sticky; left: 0; z-index: 1; max-width: 17rem; padding: 0.05rem 0.5rem; overflow: hidden; border-right: 2px solid var(--ink); text-overflow: ellipsis; white-space: nowrap; }
    .matrix tbody small { font-size: inherit; }
    .matrix .dom th { padding-top: 0.5rem; border: 0; background: var(--paper); font-weight: 600; font-size: 0.8rem; max-width: none; overflow: visible; }
    .matrix .dom span { position: sticky; left: 0.5rem; }
    .matrix td { min-width: 1rem; height: 1.15rem; padding: 0; border: 1px solid var(--paper); background: var(--back-of); color: var(--ink-of); font-weight: 600; text-align: center; cursor: default; }
    .matrix td.mid { background-image: repeating-linear-gradient(45deg, var(--mid-line) 0 1px, transparent 1px 5px); }
    .matrix td.lo { box-shadow: inset 0 0 0 1px var(--lo); }
    .matrix td.no { box-shadow: inset 0 0 0 1px var(--line); }
    .matrix td.dim { background: var(--paper); color: var(--quiet); font-weight: 400; box-shadow: none; }
    .matrix td:focus { outline: 3px solid var(--link); outline-offset: -1px; }
    .matrix tr:hover th, .matrix tr:focus-within th { background: var(--info-back); }
    .bands, .paper { display: none; }
    .told { position: sticky; bottom: 0; z-index: 4; min-height: 3.2em; margin: 0; padding: 0.5rem 0.8rem; border: 1px solid var(--line); border-radius: 6px; background: var(--sheet); font-size: 0.9rem; }
    .told b { display: block; }
    .told:empty { border-color: transparent; background: none; pointer-events: none; }

    .g { width: 100%; border-collapse: collapse; font-size: 0.88rem; line-height: 1.35; }
    .g caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .g th, .g td { padding: 0.25rem 0.55rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: break-word; min-width: 4.5rem; }
    .g th { font-weight: 400; }
    .g thead th { color: var(--quiet); vertical-align: bottom; }
    .g tbody th { min-width: 8rem; max-width: 26rem; }
    .g .z { min-width: 3.2rem; text-align: right; font-variant-numeric: tabular-nums; }
    .g .sum th, .g .sum td { border-top: 2px solid var(--ink); font-weight: 600; }
    .g .drawn { min-width: 15rem; width: 32%; }
    .g em { font-style: normal; font-weight: 600; }
    .b { position: relative; }
    .bar { display: block; width: 100%; height: auto; border: 1px solid var(--line); border-radius: 3px; }
    .bar rect[class] { fill: var(--back-of); }
    .bar rect.lo, .bar rect.so { stroke: var(--ink-of); stroke-width: 1; }
    .bar rect.no { stroke: var(--line); stroke-dasharray: 3 3; }
    .bar text { fill: var(--ink-of); font-size: 13px; font-weight: 600; text-anchor: middle; }
    .bar text.plain { fill: var(--plain); }
    .defs .line { fill: var(--mid-line); }

    .moves { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr)); gap: 1rem 2rem; }
    .moves h3 { margin: 0.5rem 0 0; font-size: 1rem; }
    .move { white-space: nowrap; }
    .same { outline: 2px solid var(--line); outline-offset: -2px; font-weight: 600; }
    .dot { width: 1.9rem; height: 1.9rem; vertical-align: middle; }
    .dot circle { fill: var(--plain-back); }
    .same .dot circle { fill: none; stroke: var(--plain-back); stroke-width: 2; }

    .part details { margin: 0 0 0.75rem; }
    .part summary { color: var(--ink); background: var(--sheet); }

    @media (min-width: 64rem) and (min-height: 44rem) {
      #filters { position: sticky; top: 0; z-index: 5; }
      #filters form { gap: 0.3rem 0.6rem; margin-top: 1rem; padding: 0.5rem 0.75rem; }
      #filters select, #filters input, #filters button { min-height: 2rem; padding: 0.1rem 0.4rem; }
      .matrix { max-height: min(calc(100vh - 15rem), 70rem); }
    }
    @media (max-width: 44rem) {
      .matrix tbody th small { display: none; }
      .matrix tbody th { max-width: 9rem; }
      .matrix thead th span { max-height: 8rem; }
      .g { font-size: 0.8rem; }
      .g .drawn { min-width: 11rem; }
      .facts { gap: 0.4rem; }
    }
    @media (forced-colors: active) { .k, .matrix td, .bands td { forced-color-adjust: none; } }
    @media print {
      :root {
        --hi: #ffffff; --hi-back: #0b5578; --mid: #3a2800; --mid-back: #f7cf7a; --mid-line: #dba63c;
        --lo: #8a1f14; --lo-back: #fde5e1; --two: #ffffff; --two-back: #24292f; --no: #333333;
        --no-back: #ffffff; --gone: #333333; --gone-back: #e4e8ec; --na: #333333; --na-back: #ffffff;
        --lv: #0c4d3a; --lv-back: #cdeadf; --so: #4b2a78; --so-back: #e9dcf7; --ha: #ffffff;
        --ha-back: #6a2c91; --plain: #ffffff; --plain-back: #40566b;
      }
      .k, .bands td, .bar, .dot { print-color-adjust: exact; }
      .told, nav, .matrix { display: none; }
      .bands, .paper { display: block; }
      .long, .long + .q { display: none; }
      .unfolded .long, .unfolded .long + .q { display: block; }
      .part { margin-top: 1rem; }
      [id$="-matrix"]:has(.bands) > .q { display: none; }
      .legend { font-size: 9pt; }
      .bands table { width: 100%; table-layout: fixed; border-collapse: separate; border-spacing: 0; font-size: 6.5pt; line-height: 1; break-before: page; }
      .bands caption { padding: 0.1cm 0; text-align: left; }
      .bands th { padding: 0 0.1cm; overflow: hidden; font-weight: 400; text-align: left; text-overflow: ellipsis; white-space: nowrap; }
      .bands thead th { padding: 0; border-bottom: 1pt solid var(--ink); vertical-align: bottom; }
      .bands thead th:first-child { width: 4.6cm; padding: 0.1cm; }
      .bands thead span { display: block; max-height: 2.7cm; margin: 0 auto; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; writing-mode: vertical-rl; transform: rotate(180deg); }
      .bands tbody th { border-right: 1pt solid var(--ink); }
      .bands tbody small { font-size: inherit; }
      .bands .dom th { padding-top: 2pt; border: 0; font-weight: 600; }
      .bands td { height: 7.6pt; padding: 0; border: 0.3pt solid var(--paper); background: var(--back-of); color: var(--ink-of); font-weight: 600; text-align: center; }
      .bands td.lo { box-shadow: inset 0 0 0 0.5pt var(--lo); }
      .bands td.no { box-shadow: inset 0 0 0 0.3pt var(--line); }
      .bands td.dim { background: var(--paper); font-weight: 400; box-shadow: none; }
      .bands .k { min-width: 1.1em; padding: 0; border-width: 0.5pt; line-height: 1; }
      .bands tr { break-inside: avoid; }
      .g { font-size: 7.5pt; line-height: 1.25; }
      .g th, .g td { min-width: 0; padding: 0.05rem 0.2rem; overflow-wrap: anywhere; }
      .g td.z { white-space: nowrap; }
      .g tbody th { min-width: 0; }
      .g .z { min-width: 0; }
      .g .drawn { min-width: 2.4cm; width: 25%; }
      .g thead tr { break-after: avoid; }
      .part details { margin-bottom: 0.1rem; }
      .part details:not(.unfolded) { break-inside: avoid; }
      .part summary { padding: 0.1rem 0.3rem; font-size: 8.5pt; }
    }

    """#
}
