import Foundation
import Testing

/// `hoist apply` where something goes wrong while it writes: nothing is lost, and it is told.
@Suite struct ApplyFaultTests {
  private static let safe = ApplyCommandTests.safe
  private static let fixed = ApplyCommandTests.fixed
  private static let leftover = ".hoist-unfinished"

  /// A run of many files, ended by a signal as soon as one of them is written.
  @Test(arguments: [(SIGKILL, 0), (SIGKILL, 40), (SIGKILL, 197), (SIGINT, 90), (SIGTERM, 3)])
  func runsThatAreEnded(signal: Int32, after index: Int) throws {
    let folder = try TemporaryFolder()
    let names = (100..<300).map { "m\($0).py" }
    for name in names { try folder.add(name, Self.safe) }
    let process = Process()
    process.executableURL = Command.executable
    process.arguments = ["apply", folder.url.path]
    let errors = folder.url.appending(path: "errors")
    try folder.add("errors", "")
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    while process.isRunning, try folder.bytes(of: names[index]) == Array(Self.safe.utf8) {
      usleep(200)
    }
    kill(process.processIdentifier, signal)
    process.waitUntilExit()

    // It may have been faster than the signal.
    let isEnded = process.terminationReason == .uncaughtSignal
    #expect(isEnded ? process.terminationStatus == signal : process.terminationStatus == 0)
    var written = 0
    for name in names {
      let bytes = try folder.bytes(of: name)
      if bytes == Array(Self.fixed.utf8) {
        written += 1
      } else {
        #expect(bytes == Array(Self.safe.utf8))
      }
    }
    #expect(written > index && (isEnded || written == names.count))
    let leftovers = folder.entries.subtracting(names + ["errors"])
    #expect(leftovers.allSatisfy { $0.hasSuffix(Self.leftover) })
    if signal != SIGKILL {
      #expect(leftovers.isEmpty)
      let told = String(decoding: try folder.bytes(of: "errors"), as: UTF8.self)
      let message =
        "hoist: interrupted: \(written) of 200 files are written, the others are as they were\n"
      #expect(told.contains(message) == isEnded)
    }

    // The next run does the rest, and tidies up.
    #expect(try Command(["apply"], in: folder.url).code == 0)
    for name in names { #expect(try folder.bytes(of: name) == Array(Self.fixed.utf8)) }
    #expect(folder.entries == Set(names + ["errors"]))
  }

  /// Git is asked between reading and writing, so a git of ours is a hand that comes in between.
  @Test func filesThatChangeMeanwhile() throws {
    let names = ["changed", "gone", "link", "other", "same"].map { "\($0).py" }
    let repository = try Repository(
      Dictionary(uniqueKeysWithValues: names.map { ($0, Self.safe) }))
    let script = """
      mkdir .git/bin && cat > .git/bin/git << 'END'
      #!/bin/sh
      printf 'x = 1\\n' >> changed.py
      rm gone.py link.py
      ln -s other.py link.py
      END
      chmod +x .git/bin/git
      PATH="$PWD/.git/bin:$PATH" "$0" apply
      """
    let command = try repository.run(script)
    #expect(command.output == "other.py\nsame.py\n" && command.code == 2)
    let told = command.errors.split(separator: "\n").filter { $0.hasPrefix("hoist: ") }
    #expect(
      told
        == ["changed", "gone", "link"].map {
          "hoist: \($0).py: not written: it has changed since it was read"
        })
    #expect(try repository.bytes(of: "changed.py") == Array((Self.safe + "x = 1\n").utf8))
    #expect(repository.folder.entries == Set(names).subtracting(["gone.py"]))
  }

  @Test func aFullDisk() throws {
    let folder = try TemporaryFolder()
    let script = """
      mkdir disk && mount -t tmpfs -o size=256k none disk 2> /dev/null || exit 9
      cd disk
      for number in 1 2 3 4 5; do printf '\(Self.safe.replacing("\n", with: "\\n"))' > m$number.py; done
      dd if=/dev/zero of=filler bs=4k 2> /dev/null
      "$0" apply; code=$?
      sha1sum *.py | cut -d ' ' -f 1 | sort | uniq -c >&2
      ls -A
      rm filler
      "$0" apply 2> /dev/null
      cd .. && umount disk
      exit $code
      """
    let command = try Command(shell: script, in: folder.url)
    // Only root mounts disks, and not everywhere.
    if command.code == 9 { return }
    let names = (1...5).map { "m\($0).py\n" }.joined()
    #expect(command.output == "filler\n" + names + names && command.code == 2)
    let told = command.errors.split(separator: "\n").filter { $0.hasPrefix("hoist: m") }
    #expect(told == (1...5).map { "hoist: m\($0).py: not written: no space left" })
    #expect(command.errors.contains("missing-timeout  0        5 failed"))
    #expect(command.errors.contains("      5 "), "all files are the same")
  }

  /// Nothing is closed to root, so this is done as somebody else.
  @Test(arguments: ["apply --allow-dirty", "diff", "check"])
  func foldersThatNobodyMayRead(command: String) throws {
    let folder = try TemporaryFolder()
    try folder.add("closed/a.py", Self.safe)
    try folder.add("open/a.py", Self.safe)
    let script = """
      chmod 777 . open; chmod 666 open/a.py; chmod 000 closed
      cp "$0" hoist && chmod 755 hoist || exit 9
      if [ "$(id -u)" = 0 ]; then
        chown -R 65534:65534 .
        as='setpriv --reuid=65534 --regid=65534 --clear-groups'
        $as ./hoist --version > /dev/null 2>&1 || { chmod 755 closed; exit 9; }
      fi
      $as ./hoist \(command) . ; code=$?
      chmod 755 closed; rm hoist
      exit $code
      """
    let run = try Command(shell: script, in: folder.url)
    if run.code == 9 { return }
    #expect(run.code == 2)
    let told = run.errors.split(separator: "\n").filter { $0.hasPrefix("hoist: ") }
    #expect(told.filter { $0.contains("closed") } == ["hoist: closed: permission denied"])
    #expect(run.output.contains("open/a.py"))
    #expect(run.errors.contains(", 1 unreadable"))
    #expect(try folder.bytes(of: "closed/a.py") == Array(Self.safe.utf8))
  }

  #if os(Linux)
    /// Calls of the system that fail, wherever they are.
    @Test(
      .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/strace"), "needs strace"),
      arguments: [
        ("fsync:error=ENOSPC:when=3", "not written: no space left"),
        ("fsync:error=EIO:when=1", "not written: input/output error"),
        ("renameat:error=EIO:when=2", "not written: input/output error"),
        ("fchmod:error=EROFS:when=1", "not written: the file system is read-only"),
      ])
    func callsThatFail(disturbance: String, message: String) throws {
      let names = (1...4).map { "m\($0).py" }
      let repository = try Repository(
        Dictionary(uniqueKeysWithValues: names.map { ($0, Self.safe) }))
      let script = "strace -qq -o .git/log -e inject=\(disturbance) \"$0\" apply --allow-dirty"
      let command = try repository.run(script)
      // Some systems do not let a process be traced.
      if command.errors.contains("strace:") { return }
      let told = command.errors.split(separator: "\n").filter { $0.hasPrefix("hoist: ") }
      #expect(told.count == 1 && told.first?.hasSuffix(message) == true, "\(told)")
      #expect(command.code == 2)
      #expect(command.output.split(separator: "\n").count == 3)
      let unwritten = try names.filter {
        try repository.bytes(of: $0) == Array(Self.safe.utf8)
      }
      #expect(unwritten.count == 1 && told.first?.contains(unwritten[0]) == true)
      #expect(repository.folder.entries == Set(names))
    }
  #endif
}
