// What libFuzzer calls (https://llvm.org/docs/LibFuzzer.html); it has the `main` function.

/// Looks which target the arguments choose.
///
/// libFuzzer leaves those with two hyphens alone.
@c(LLVMFuzzerInitialize)
public func initializeFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>
) -> CInt {
  guard let arguments = unsafe arguments.pointee else { return 0 }
  for index in unsafe 0..<Int(count.pointee) {
    guard let argument = unsafe arguments[index].map({ unsafe String(cString: $0) }),
      argument.hasPrefix("--target=")
    else { continue }
    guard let target = FuzzTarget(rawValue: String(argument.dropFirst("--target=".count))) else {
      let known = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
      fatalError("\(argument): the targets are \(known).")
    }
    unsafe FuzzTarget.chosen = target
  }
  return 0
}

/// Tries one input.
@c(LLVMFuzzerTestOneInput)
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  unsafe FuzzTarget.chosen.run(
    Array(UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : count)))
  return 0
}
