private import Synchronization

/// Finds the token of a name in a vocabulary without ever making a string of it.
///
/// libxml2 keeps each distinct name and namespace of a document once, so that equal names
/// are equal pointers. The table remembers which token a pair of pointers stands for; only
/// the first meeting compares letters.
@safe @usableFromInline package struct NameTable: ~Copyable {
  private static let slotCount = 256
  @usableFromInline static let hashShift: UInt64 = 64 - 8
  private static let probeCount = 4

  @unsafe @usableFromInline struct Slot {
    @usableFromInline var local: UnsafePointer<UInt8>?
    @usableFromInline var namespace: UnsafePointer<UInt8>?
    @usableFromInline var token: MarkupToken
  }

  struct Entry: Sendable {
    let local: [UInt8]
    let namespaces: [[UInt8]]
    let token: MarkupToken
  }

  @usableFromInline let slots: UnsafeMutablePointer<Slot>
  private let entries: [Entry]

  /// The entries of each vocabulary, which are made once: a small workbook has a dozen parts, and for
  /// each to make them anew took as long as to open it.
  private static let vocabularies = Mutex<[ObjectIdentifier: [Entry]]>([:])

  init<Name: MarkupName>(_ names: Name.Type) {
    entries = Self.vocabularies.withLock { vocabularies in
      if let known = vocabularies[ObjectIdentifier(names)] { return known }
      let entries = Self.entries(of: names)
      vocabularies[ObjectIdentifier(names)] = entries
      return entries
    }
    unsafe slots = .allocate(capacity: Self.slotCount)
    unsafe slots.initialize(
      repeating: unsafe Slot(local: nil, namespace: nil, token: .unknown), count: Self.slotCount
    )
  }

  deinit { unsafe slots.deallocate() }

  private static func entries<Name: MarkupName>(of _: Name.Type) -> [Entry] {
    // Tokens are the enumeration's own bytes, so that going back costs nothing.
    precondition(MemoryLayout<Name>.size == 1, "A vocabulary has 2 to 254 names.")
    return Name.allCases.map { name in
      Entry(
        local: Array(name.rawValue.utf8), namespaces: name.namespaces.map { Array($0.utf8) },
        token: MarkupToken(name))
    }
  }

  @inlinable @inline(__always) func token(
    of local: UnsafePointer<UInt8>, in namespace: UnsafePointer<UInt8>?
  ) -> MarkupToken {
    let bits = UInt64(UInt(bitPattern: local) &+ UInt(bitPattern: namespace) &* 31)
    // Fibonacci hashing: the top bits of the product depend on all bits of the pointers.
    let home = Int((bits &* 0x9E37_79B9_7F4A_7C15) >> Self.hashShift)
    let slot = unsafe slots + home
    if unsafe slot.pointee.local == local && slot.pointee.namespace == namespace {
      return unsafe slot.pointee.token
    }
    return unsafe find(local, namespace, from: home)
  }

  /// Finds a pair that isn't at its home: the slots after it take a pair whose home is taken.
  @usableFromInline func find(
    _ local: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?, from home: Int
  ) -> MarkupToken {
    for step in 0..<Self.probeCount {
      let slot = unsafe slots + (home + step) % Self.slotCount
      if unsafe slot.pointee.local == local && slot.pointee.namespace == namespace {
        return unsafe slot.pointee.token
      }
      if unsafe slot.pointee.local == nil { return unsafe resolve(local, namespace, slot) }
    }
    return unsafe resolve(local, namespace, slots + home)
  }

  private func resolve(
    _ local: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?,
    _ slot: UnsafeMutablePointer<Slot>
  ) -> MarkupToken {
    var token = MarkupToken.unknown
    for entry in entries where unsafe Self.equal(local, entry.local) {
      let fits =
        if let namespace = unsafe namespace {
          entry.namespaces.contains { unsafe Self.equal(namespace, $0) }
        } else {
          entry.namespaces.isEmpty || entry.namespaces.contains(where: \.isEmpty)
        }
      if fits { token = entry.token }
    }
    unsafe slot.pointee = unsafe Slot(local: local, namespace: namespace, token: token)
    return token
  }

  private static func equal(_ text: UnsafePointer<UInt8>, _ bytes: [UInt8]) -> Bool {
    for index in bytes.indices where unsafe text[index] != bytes[index] { return false }
    return unsafe text[bytes.count] == 0
  }
}
