// What has become better since the former file of the same name.

/// How many findings are gone, still there, and fresh.
///
/// A finding is known again by its fingerprint. Notes do not count: nobody has to do anything about
/// them.
export function compared(former, present) {
  const open = tally(former);
  const counts = { gone: 0, still: 0, fresh: 0 };
  for (const [fingerprint, count] of tally(present)) {
    const before = open.get(fingerprint) ?? 0;
    counts.still += Math.min(before, count);
    counts.fresh += Math.max(0, count - before);
    open.set(fingerprint, Math.max(0, before - count));
  }
  for (const count of open.values()) counts.gone += count;
  return counts;
}

function tally(findings) {
  const counts = new Map();
  for (const { fingerprint, severity } of findings) {
    if (severity !== "info") counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + 1);
  }
  return counts;
}
