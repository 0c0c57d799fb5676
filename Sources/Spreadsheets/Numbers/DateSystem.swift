/// Where a workbook begins to count days (ECMA-376 Part 1, 18.17.4.1).
public enum DateSystem: Sendable {
  /// Day 1 is 1 January 1900.
  case from1900
  /// Day 0 is 1 January 1904: workbooks from old Mac versions.
  case from1904
}
