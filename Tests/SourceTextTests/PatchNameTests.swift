import SourceText
import Testing

/// Diffs of files whose names are made to confuse.
@Suite struct PatchNameTests {
  private static let strange: [[UInt8]] = [
    bytes("plain.py"), bytes("a b.py"), bytes(" leading"), bytes("trailing "), bytes("two   "),
    bytes("tab\there"), bytes("new\nline"), bytes("\nnew line"), bytes("cr\r"), bytes("\""),
    bytes("\"quoted\".py"), bytes("'"), bytes("back\\slash"), bytes("\\"), bytes("\\n"),
    bytes("-dash"), bytes("--- a"), bytes("x b/x b/x"), bytes(" b/z"), bytes("a => b"),
    bytes("dev/null"), bytes("né.py"), bytes("ne\u{301}.py"), bytes("名前.py"), bytes("\u{202E}"),
    bytes("\u{1B}[31m"), bytes("\u{7F}"), bytes("\u{07}\u{08}"), bytes("\u{0B}\u{0C}\u{01}"),
    [0xFF], [0x66, 0xE9, 0x20, 0x67], bytes("%s%n"), bytes("#"), bytes("# note"), bytes("{a,b}"),
    bytes("*"), bytes("a\t2024-01-01 00:00:00"), bytes("x 1970-01-01 00:00:00 +0000"),
    bytes("sub dir/é/ x "), bytes("~"), bytes("$HOME"), bytes(":(top)x"), bytes("a/b/c"),
  ]

  /// The strange names, and random ones of all the bytes that a name can have.
  private static let names: [[UInt8]] = {
    var generator = SeededGenerator(state: 17)
    var names = strange
    for number in 0..<300 {
      let length = Int.random(in: 1...12, using: &generator)
      let random = (0..<length).map { _ in UInt8.random(in: 1...255, using: &generator) }
      names.append(random.filter { $0 != UInt8(ascii: "/") } + bytes("\(number)"))
    }
    return names
  }()

  private static let old = bytes("a\r\nb\nc")
  private static let new = bytes("a\r\nB\nc")

  private static func change(of name: [UInt8]) -> UnifiedDiff {
    var edits = EditSet(of: SourceText(old))
    _ = edits.insert([Edit(replacing: 3..<4, with: bytes("B"))])
    return UnifiedDiff(changing: name, by: edits)
  }

  @Test(.enabled(if: ScratchFolder.finds("git"), "git is not installed"))
  func gitApply() throws {
    let folder = try ScratchFolder()
    _ = try folder.run(["git", "init", "--quiet"])
    for name in Self.names { try folder.write(Self.old, to: name) }
    let patch = Self.names.flatMap { Self.change(of: $0).bytes() }
    let apply = ["git", "apply", "--whitespace=nowarn"]
    for (arguments, expected) in [(apply, Self.new), (apply + ["--reverse"], Self.old)] {
      let (status, output) = try folder.run(arguments, input: patch)
      #expect(status == 0, "\(String(decoding: output, as: UTF8.self))")
      for name in Self.names { #expect(try folder.read(name) == expected, "\(name)") }
    }
  }

  @Test(.enabled(if: ScratchFolder.finds("git"), "git is not installed"))
  func gitApplyOfNewFiles() throws {
    let folder = try ScratchFolder()
    _ = try folder.run(["git", "init", "--quiet"])
    let patch = Self.names.enumerated().flatMap { number, name in
      UnifiedDiff(creating: name, contents: number % 3 == 0 ? [] : Self.new).bytes()
    }
    let forth = try folder.run(["git", "apply", "--whitespace=nowarn"], input: patch)
    #expect(forth.status == 0, "\(String(decoding: forth.output, as: UTF8.self))")
    for (number, name) in Self.names.enumerated() {
      #expect(try folder.read(name) == (number % 3 == 0 ? [] : Self.new), "\(name)")
    }
    let back = try folder.run(["git", "apply", "--reverse"], input: patch)
    #expect(back.status == 0, "\(String(decoding: back.output, as: UTF8.self))")
    for name in Self.names { #expect(!folder.has(name), "\(name)") }
  }

  /// GNU patch drops spaces at the end of a name, so those names are for git alone.
  @Test(.enabled(if: ScratchFolder.finds("patch"), "patch is not installed"))
  func patch() throws {
    let names = Self.names.filter { $0.last != UInt8(ascii: " ") }
    let folder = try ScratchFolder()
    for name in names { try folder.write(Self.old, to: name) }
    let patch = names.flatMap { Self.change(of: $0).bytes() }
    let (status, output) = try folder.run(
      ["patch", "-p1", "--binary", "--fuzz=0", "--force"], input: patch)
    #expect(status == 0, "\(String(decoding: output.suffix(2_000), as: UTF8.self))")
    for name in names { #expect(try folder.read(name) == Self.new, "\(name)") }
  }

  /// To the byte, but for the line of hashes and the words after `@@`.
  @Test(.enabled(if: ScratchFolder.finds("git"), "git is not installed"))
  func gitWritesTheSame() throws {
    let folder = try ScratchFolder()
    _ = try folder.run(["git", "init", "--quiet"])
    for name in Self.names { try folder.write(Self.old, to: name) }
    _ = try folder.run(["git", "add", "--all", "--", ":/"])
    for name in Self.names { try folder.write(Self.new, to: name) }
    let (_, output) = try folder.run(["git", "diff", "--text"])
    let written = output.split(separator: 0x0A).filter { !$0.starts(with: "index ".utf8) }
    // Git's order is that of its index: by the bytes of the names.
    let files = Self.names.sorted { $0.lexicographicallyPrecedes($1) }
    let ours = files.flatMap { Self.change(of: $0).bytes() }.split(separator: 0x0A)
    let differing = zip(written, ours).first { $0 != $1 }.map { [$0, $1] } ?? []
    #expect(written == ours, "\(differing.map { String(decoding: $0, as: UTF8.self) })")
  }
}
