import Foundation
import Testing

/// `hoist apply` from the outside, where all goes well or is refused before anything is written.
@Suite struct ApplyCommandTests {
  static let safe = DiffCommandTests.safe
  static let unsafe = DiffCommandTests.unsafe
  static let fixed = safe.replacing("get(u)", with: "get(u, timeout=(3.05, 27))")

  @Test(arguments: [
    "--no-unsafe-fixes", "--unsafe-fixes", "--select missing-timeout", "--jobs 1 .",
  ])
  func whatIsWrittenIsWhatGitMakesOfTheDiff(options: String) throws {
    let (applied, patched) = (try HostileInput.repository(), try HostileInput.repository())
    let options = options + (options.contains("-jobs") ? " --unsafe-fixes" : "")
    let patch = try patched.run("\"$0\" diff \(options) > .git/p && git apply .git/p")
    #expect(patch.code == 0)
    let command = try applied.run("\"$0\" apply \(options)")
    #expect(command.code == 0)
    let names = HostileInput.all.map(\.name)
    for name in names {
      #expect(try applied.bytes(of: name) == patched.bytes(of: name), "of \(name)")
    }
    // The result names what has changed, and nothing else is left in the folder.
    let changed = try HostileInput.all.filter { try applied.bytes(of: $0.name) != $0.bytes }
    #expect(Set(command.output.split(separator: "\n").map(String.init)) == Set(changed.map(\.name)))
    #expect(changed.count > 10)
    #expect(applied.folder.entries == Set(names))
    #expect(try applied.run("\"$0\" diff \(options)").output.isEmpty)
  }

  @Test func nobodyIsSurprisedByUnsafeFixes() throws {
    let repository = try Repository([
      "a.py": Self.safe, "b.py": Self.unsafe, "c.py": Self.safe, "d.py": Self.safe,
    ])
    let refused = try repository.run("\"$0\" apply .")
    #expect(refused.output.isEmpty && refused.code == 2)
    #expect(
      refused.errors.hasSuffix(
        """
        hazard           proposed          not proposed  advice
        missing-timeout  3 safe, 1 unsafe  0             0
        Nothing is written: nobody asked for unsafe fixes (1 of 4).
        To write the others (3): hoist apply --no-unsafe-fixes .
        To write all (4): hoist apply --unsafe-fixes .

        """))
    #expect(try repository.bytes(of: "a.py") == Array(Self.safe.utf8))
    let some = try repository.run("\"$0\" apply --no-unsafe-fixes .")
    #expect(some.output == "a.py\nc.py\nd.py\n" && some.code == 0)
    #expect(some.errors.contains("missing-timeout  3 safe   1 unsafe     0\n"))
    let all = try repository.run("\"$0\" apply --unsafe-fixes .")
    #expect(all.output == "b.py\n" && all.code == 0)
  }

  @Test func namingAHazardIsConsent() throws {
    let repository = try Repository(["a.py": Self.unsafe])
    #expect(try repository.run("\"$0\" apply --select ALL").code == 2)
    #expect(try repository.run("\"$0\" apply --select missing-timeout").output == "a.py\n")
    let configured = try Repository([
      "a.py": Self.unsafe, "hoist.toml": "select = [\"missing-timeout\"]\n",
    ])
    #expect(try configured.run("\"$0\" apply").output == "a.py\n")
  }

  @Test func nothingThatGitCouldNotBringBackIsOverwritten() throws {
    let files = ["changed", "staged", "clean"].map { ("\($0).py", Self.safe) }
    let repository = try Repository(
      Dictionary(uniqueKeysWithValues: files + [(".gitignore", "ignored.py\n")]))
    let script = """
      for name in changed staged; do printf 'x = 1\\n' >> $name.py; done
      git add staged.py
      cp clean.py new.py; cp clean.py ignored.py; mkdir sub; cp clean.py sub/new.py
      git config status.showUntrackedFiles no
      """
    try repository.run(script)
    let arguments = "apply . ignored.py"
    let refused = try repository.run("\"$0\" \(arguments)")
    #expect(refused.output.isEmpty && refused.code == 2)
    for (name, state) in [
      ("changed.py", "it has changes that are not committed"),
      ("staged.py", "it has changes that are not committed"), ("new.py", "git does not track it"),
      ("sub/new.py", "git does not track it"), ("ignored.py", "git does not track it"),
    ] {
      #expect(refused.errors.contains("hoist: \(name): not written: \(state)\n"))
    }
    #expect(!refused.errors.contains("hoist: clean.py"))
    #expect(refused.errors.hasSuffix("Next: hoist apply --allow-dirty . ignored.py\n"))
    #expect(try repository.bytes(of: "clean.py") == Array(Self.safe.utf8))
    #expect(try repository.run("\"$0\" apply clean.py").output == "clean.py\n")
    let allowed = try repository.run("\"$0\" apply --allow-dirty . ignored.py")
    #expect(allowed.output.split(separator: "\n").count == 5 && allowed.code == 0)
  }

  @Test func namesMeanToGitWhatTheyMeanToUs() throws {
    let names = [":(top)a.py", "*.py", "-n.py", "größe b.py", "\"q\".py", "t\tn\nn.py", "z.py"]
    let repository = try Repository(
      Dictionary(uniqueKeysWithValues: names.map { ($0, Self.safe) }))
    try repository.run("printf 'x = 1\\n' >> z.py; git mv -- '-n.py' '-m.py'")
    let refused = try repository.run("\"$0\" apply")
    let told = refused.errors.split(separator: "\n").filter { $0.hasPrefix("hoist: ") }
    #expect(
      told == [
        "hoist: -m.py: not written: it has changes that are not committed",
        "hoist: z.py: not written: it has changes that are not committed",
      ])
    try repository.run("git add -A; git commit -q -m more")
    #expect(try repository.run("\"$0\" apply").code == 0)
    #expect(try repository.bytes(of: "*.py") == Array(Self.fixed.utf8))
  }

  @Test func whereThereIsNoGit() throws {
    let folder = try TemporaryFolder()
    try folder.add("a.py", Self.safe)
    try folder.add("b.py", Self.safe)
    let outside = try Command(["apply"], in: folder.url)
    let lines = outside.errors.split(separator: "\n")
    #expect(
      lines.first == "hoist: no git repository here: nothing brings back what is overwritten")
    #expect(lines.filter { $0.hasPrefix("hoist: ") }.count == 1)
    #expect(outside.output == "a.py\nb.py\n" && outside.code == 0)

    let repository = try Repository(["a.py": Self.safe])
    let without = try repository.run("PATH=.:bin \"$0\" apply")
    #expect(
      without.errors.hasPrefix("hoist: no git on this machine: nothing tells what is not committed")
    )
    #expect(without.output == "a.py\n" && without.code == 0)
  }

  @Test func whereGitFailsNothingIsWritten() throws {
    let repository = try Repository(["a.py": Self.safe])
    let command = try repository.run("rm .git/index; printf 'nonsense' > .git/index; \"$0\" apply")
    #expect(
      command.errors.hasPrefix("hoist: git does not tell what is not committed: git --no-optional"))
    #expect(command.output.isEmpty && command.code == 2)
    #expect(try repository.bytes(of: "a.py") == Array(Self.safe.utf8))
  }

  /// Only what is asked of git is done by it, and only there.
  @Test func gitIsStartedOnceAndLedNowhereElse() throws {
    let repository = try Repository(["a.py": Self.safe, "b.py": Self.safe])
    let script = """
      mkdir .git/bin && cat > .git/bin/git << 'END'
      #!/bin/sh
      echo "$@" >> .git/calls
      env >> .git/calls
      END
      chmod +x .git/bin/git
      export GIT_DIR=/nowhere GIT_INDEX_FILE=/nowhere
      PATH="$PWD/.git/bin:$PATH" "$0" apply && cat .git/calls
      """
    let lines = try repository.run(script).output.split(separator: "\n").filter { $0 != "a.py" }
    #expect(lines.filter { $0.contains("status --porcelain=v1 -z") }.count == 1)
    #expect(lines.contains { $0.hasSuffix(" -- a.py b.py") })
    #expect(!lines.contains { $0.contains("nowhere") })
  }

  @Test func mistakes() throws {
    for (arguments, message) in [
      (["-"], "standard input cannot be written; 'hoist diff -' shows what would change"),
      (["--exit-code"], "unknown option --exit-code"),
      (["--allow-dirtty"], "unknown option --allow-dirtty; did you mean --allow-dirty?"),
      (["--output-format", "json"], "unknown option --output-format"),
    ] {
      let command = try Command(["apply"] + arguments)
      #expect(command.errors == "hoist: \(message)\nTry 'hoist help apply'.\n")
      #expect(command.output.isEmpty && command.code == 2)
    }
  }

  @Test func whatOneFileCannotDoOthersDo() throws {
    let repository = try Repository(["a.py": Self.safe, "m.py": Self.safe, "z.py": Self.safe])
    let script = "chmod 444 m.py; ln z.py y.py; \"$0\" apply --allow-dirty . none.py"
    let command = try repository.run(script)
    #expect(command.output == "a.py\n" && command.code == 2)
    let told = command.errors.split(separator: "\n").filter { $0.hasPrefix("hoist: ") }
    #expect(
      told == [
        "hoist: none.py: no such file or folder",
        "hoist: m.py: not written: it is read-only",
        "hoist: y.py: not written: it has several names (hard links)",
        "hoist: z.py: not written: it has several names (hard links)",
      ])
    #expect(command.errors.contains("missing-timeout  1 safe   3 failed     0\n"))
  }

  @Test func aFileOfSeveralNamesIsWrittenOnce() throws {
    let repository = try Repository(["app/a.py": Self.safe])
    try repository.run("ln -s app/a.py link.py && git add -A && git commit -q -m link")
    let arguments = "link.py app ./app/a.py ../$(basename \"$PWD\")/app"
    let patch = try repository.run("\"$0\" diff \(arguments)").output
    #expect(patch.split(separator: "\n").filter { $0.hasPrefix("+++ ") } == ["+++ b/app/a.py"])
    let command = try repository.run("\"$0\" apply \(arguments)")
    #expect(command.output == "link.py\n" && command.code == 0)
    #expect(try repository.bytes(of: "app/a.py") == Array(Self.fixed.utf8))
    #expect(try repository.run("test -L link.py").code == 0)
  }

  @Test func nothingToDo() throws {
    let repository = try Repository(["a.py": "x = 1\n"])
    let command = try repository.run("printf 'y = 1\\n' >> a.py; \"$0\" apply")
    #expect(command.errors.hasSuffix("; no hazard found\n"))
    #expect(command.output.isEmpty && command.code == 0)
  }

  @Test func onlyTheMainRepositoryIsWritten() throws {
    let repository = try Repository(["a.py": Self.safe])
    try repository.run("mkdir sub && cd sub && git init -q . && cp ../a.py c.py")
    let command = try repository.run("\"$0\" apply")
    #expect(command.errors.contains("hoist: sub/c.py: is in another repository or folder\n"))
    #expect(command.output == "a.py\n" && command.code == 2)
    #expect(try repository.bytes(of: "sub/c.py") == Array(Self.safe.utf8))
  }
}
