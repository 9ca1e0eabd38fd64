internal import PythonSyntax

/// The number of a mention in its file.
typealias MentionID = Int32

/// A name as one scope has it: every name that occurs in a scope has one mention there.
///
/// A mention that is its own `symbol` is where the name lives; all others point to the one that they
/// mean.
struct Mention: BitwiseCopyable, Sendable {
  /// What the scope does with the name.
  struct Flags: OptionSet, BitwiseCopyable, Sendable {
    var rawValue: UInt8
    /// The scope binds it.
    static let bound = Flags(rawValue: 1)
    /// The scope declares it `global`.
    static let global = Flags(rawValue: 2)
    /// The scope declares it `nonlocal`.
    static let nonlocal = Flags(rawValue: 4)
    /// The scope itself does nothing with it; it is here because a scope inside means this one.
    static let implied = Flags(rawValue: 16)
    /// Some scope inside uses it.
    static let captured = Flags(rawValue: 8)
  }

  var scope: ScopeID
  var name: NameID
  var flags: Flags = []
  /// The mention in the scope where the name lives.
  var symbol: MentionID = .none
  /// Of a symbol: the first of its bindings, or `none`.
  var firstBinding: BindingID = .none
}

/// The mentions of a file, found by scope and name.
struct MentionTable: Sendable {
  private(set) var records: [Mention] = []
  private var slots: [MentionID]
  /// The last mention of each name, for the same scope mostly asks again.
  private var latest: [MentionID] = []

  init(capacity: Int) {
    records.reserveCapacity(capacity)
    var count = 64
    while count < capacity * 2 { count *= 2 }
    slots = Array(repeating: -1, count: count)
  }

  var count: Int { records.count }

  subscript(mention: MentionID) -> Mention {
    @inline(__always) get { records[Int(mention)] }
    @inline(__always) _modify { yield &records[Int(mention)] }
  }

  /// The mention of a name in a scope, if there is one.
  @inline(__always)
  func find(_ name: NameID, in scope: ScopeID) -> MentionID? {
    let found = slots[slot(name, scope)]
    return found >= 0 ? found : nil
  }

  /// The mention of a name in a scope, new if need be.
  @inline(__always)
  mutating func insert(_ name: NameID, in scope: ScopeID) -> MentionID {
    if Int(name) < latest.count {
      let found = latest[Int(name)]
      if found >= 0, records[Int(found)].scope == scope { return found }
    } else {
      latest.append(contentsOf: repeatElement(-1, count: Int(name) + 1 - latest.count))
    }
    let slot = slot(name, scope)
    var found = slots[slot]
    if found < 0 { found = append(name, scope, at: slot) }
    latest[Int(name)] = found
    return found
  }

  @inline(__always)
  private func slot(_ name: NameID, _ scope: ScopeID) -> Int {
    let key = UInt64(UInt32(bitPattern: scope)) << 32 | UInt64(UInt32(bitPattern: name))
    let mixed = key &* 0x9E37_79B9_7F4A_7C15
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: mixed ^ (mixed >> 32)) & mask
    while slots[slot] >= 0 {
      let record = records[Int(slots[slot])]
      if record.name == name, record.scope == scope { return slot }
      slot = (slot &+ 1) & mask
    }
    return slot
  }

  @inline(never)
  private mutating func append(_ name: NameID, _ scope: ScopeID, at slot: Int) -> MentionID {
    let mention = MentionID(truncatingIfNeeded: records.count)
    records.append(Mention(scope: scope, name: name))
    slots[slot] = mention
    if records.count * 2 > slots.count { grow() }
    return mention
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for mention in records.indices {
      let slot = slot(records[mention].name, records[mention].scope)
      slots[slot] = MentionID(truncatingIfNeeded: mention)
    }
  }
}
