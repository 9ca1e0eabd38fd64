import Foundation
import Testing

/// The command line as a whole: help, mistakes and exit codes.
@Suite struct CommandTests {
  @Test(arguments: [[], ["help"], ["--help"], ["-h"]])
  func help(arguments: [String]) throws {
    let command = try Command(arguments)
    #expect(command.output.hasPrefix("Hoist finds the code that stops a Python service"))
    #expect(command.output.contains("Examples:") && command.output.contains("hoist apply"))
    #expect(command.errors.isEmpty && command.code == 0)
  }

  @Test(arguments: [
    ["help", "tree"], ["tree", "--help"], ["tree", "x.py", "-h"], ["-h", "tree"],
  ])
  func helpOfTree(arguments: [String]) throws {
    let command = try Command(arguments)
    for words in ["Usage: hoist tree", "--ast", "--check", "Exit codes:", "Examples:"] {
      #expect(command.output.contains(words))
    }
    #expect(command.errors.isEmpty && command.code == 0)
  }

  @Test func helpFitsATerminal() throws {
    for topic in ["", "diff", "apply", "check", "list", "explain", "tree"] {
      let command = try Command(["help"] + (topic.isEmpty ? [] : [topic]))
      #expect(command.output.contains("Usage: hoist \(topic)") && command.code == 0)
      #expect(command.output.contains("\nExamples:\n"))
      for line in command.output.split(separator: "\n") { #expect(line.count <= 100) }
    }
  }

  @Test(arguments: ["--version", "-V"])
  func version(option: String) throws {
    let command = try Command([option])
    #expect(command.output.wholeMatch(of: /hoist \d+\.\d+\.\d+\n/) != nil)
    #expect(command.code == 0)
  }

  @Test(arguments: [
    (["treee"], "unknown command 'treee'; did you mean 'tree'?", "hoist help"),
    (["dif"], "unknown command 'dif'; did you mean 'diff'?", "hoist help"),
    (["aply", "."], "unknown command 'aply'; did you mean 'apply'?", "hoist help"),
    (["chekc"], "unknown command 'chekc'; did you mean 'check'?", "hoist help"),
    (["lsit"], "unknown command 'lsit'; did you mean 'list'?", "hoist help"),
    (["expain", "x"], "unknown command 'expain'; did you mean 'explain'?", "hoist help"),
    (["rtee"], "unknown command 'rtee'; did you mean 'tree'?", "hoist help"),
    (["forest"], "unknown command 'forest'", "hoist help"),
    (["tere", "x.py"], "unknown command 'tere'; did you mean 'tree'?", "hoist help"),
    (["hlep"], "unknown command 'hlep'; did you mean 'help'?", "hoist help"),
    (["app.py"], "unknown command 'app.py'", "hoist help"),
    (["help", "tre"], "unknown command 'tre'; did you mean 'tree'?", "hoist help"),
    (["\u{1B}[2J"], "unknown command '\\x1b[2J'", "hoist help"),
    (["--verison"], "unknown option --verison; did you mean --version?", "hoist help"),
    (["tree", "--chek", "."], "unknown option --chek; did you mean --check?", "hoist help tree"),
    (["tree", "-x", "."], "unknown option -x", "hoist help tree"),
    (["tree", "--ast=yes", "."], "--ast takes no value", "hoist help tree"),
    (["tree", "--ast", "--check", "."], "--ast and --check exclude each other", "hoist help tree"),
    (["tree"], "hoist tree needs the name of a file or folder", "hoist help tree"),
  ])
  func mistakes(arguments: [String], message: String, more: String) throws {
    let command = try Command(arguments)
    #expect(command.errors == "hoist: \(message)\nTry '\(more)'.\n")
    #expect(command.output.isEmpty && command.code == 2)
  }

  @Test func aReaderThatGoesAwayEndsTheRunQuietly() throws {
    let folder = try TemporaryFolder()
    try folder.add("m.py", String(repeating: "x = 1\n", count: 20_000))
    let command = try Command(shell: "\"$0\" tree m.py m.py | head -n 1", in: folder.url)
    #expect(command.output == "module\n")
    #expect(command.errors.isEmpty && command.code == 0)
  }

  @Test func aResultThatCannotBeWrittenIsAFailure() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let command = try Command(shell: "\"$0\" help > /dev/full")
    #expect(command.errors == "hoist: the result cannot be written: no space left\n")
    #expect(command.code == 2)
  }

  /// A terminal is told how far a run of some length is, on a line that is gone at the end.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func progress() throws {
    let folder = try TemporaryFolder()
    let text = "import requests\n" + String(repeating: "requests.get(u)\n", count: 100)
    let line = /\r\u{1B}\[K\d+ of \d+ files\r\u{1B}\[K/
    var files = 0
    var output = ""
    // How many files keep a machine busy until the line is due, nobody knows before.
    while !output.contains(line), files < 2_000 {
      let more = max(20, files)
      for number in files..<files + more { try folder.add("m\(number).py", text) }
      files += more
      output = try Command(
        shell: "HOIST=\"$0\" script -qec '\"$HOIST\" diff --jobs 1 > /dev/null' /dev/null",
        in: folder.url
      ).output
    }
    #expect(output.contains(line))
    let last = output.components(separatedBy: "\u{1B}[K").last ?? ""
    let words = " of \(files) files"
    #expect(last.hasPrefix("\(files) Python files seen in ") && !last.contains(words))
    let silent = try Command(["diff", "--jobs", "1"], in: folder.url)
    #expect(!silent.errors.contains(words))
  }
}
