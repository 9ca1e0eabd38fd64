import Foundation
import Testing

/// `hoist tree` from the outside.
@Suite struct TreeCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.add("good.py", "f(1)  # one\n")
    try folder.add("bad.py", "x = 1\n\ty = = 'é\n")
    try folder.add("pkg/m.pyi", "x: int\r\n")
  }

  @Test func concrete() throws {
    let command = try Command(["tree", "good.py"], in: folder.url)
    #expect(
      command.output == """
        module
          expressionStatement
            call
              name "f"
              argumentList
                leftParenthesis "("
                number "1"
                rightParenthesis ")"
          ~ "  # one"
          newline "\\n"
          endOfFile

        """)
    #expect(command.errors.isEmpty && command.code == 0)
  }

  @Test func abstract() throws {
    let command = try Command(["tree", "--ast", "pkg/m.pyi", "bad.py"], in: folder.url)
    #expect(
      command.output == """
        # pkg/m.pyi
        Module
          body: AnnAssign 1:0-1:6
            target: Name 1:0-1:1
              id = x
              ctx: Store
            annotation: Name 1:3-1:6
              id = int
              ctx: Load
            simple = 1
        # bad.py
        ! 2

        """)
    #expect(command.code == 0)
  }

  @Test func syntaxErrorsAreShownWithTheirLine() throws {
    let command = try Command(["tree", "bad.py"], in: folder.url)
    #expect(command.output.hasPrefix("module\n"))
    let lines = command.errors.split(separator: "\n")
    #expect(lines.count % 3 == 0 && !lines.isEmpty)
    #expect(lines.first?.hasPrefix("bad.py:2:") == true)
    #expect(lines.first?.contains(": error: ") == true)
    #expect(lines.dropFirst().first == "      y = = 'é")
    #expect(command.code == 0)
  }

  @Test func check() throws {
    let command = try Command(["tree", "--check", "."], in: folder.url)
    #expect(
      command.output == """
        files: 3
        bytes: 37
        lines: 4
        files with syntax errors: 1
        files not given back: 0

        """)
    #expect(command.errors.isEmpty && command.code == 0)
  }

  @Test func whatCannotBeReadIsToldAndTheRunGoesOn() throws {
    let names = ["tree", "--check", "none.py", "good.py", "no\nne"]
    let command = try Command(names, in: folder.url)
    #expect(command.output.hasPrefix("files: 1\n"))
    #expect(
      command.errors == """
        hoist: none.py: no such file or folder
        hoist: no\\nne: no such file or folder

        """)
    #expect(command.code == 2)
  }

  @Test func namesFromStandardInput() throws {
    let command = try Command(
      ["tree", "--check", "-"], in: folder.url, input: "good.py\nbad.py\n\ngood.py")
    #expect(command.output.hasPrefix("files: 2\n"))
    #expect(command.code == 0)
  }

  @Test func wordsThatOnlyLookLikeOptions() throws {
    try folder.add("--ast", "pass\n")
    let command = try Command(["tree", "--check", "--", "--ast"], in: folder.url)
    #expect(command.output.hasPrefix("files: 1\nbytes: 5\n"))
    #expect(command.code == 0)
  }

  @Test func namesThatAreNoText() throws {
    // Some file systems take only names that are UTF-8.
    let script = """
      name=$(printf 'a\\377.py')
      printf 'pass\\n' > "$name" 2> /dev/null || exit 9
      "$0" tree --check "$name" none*
      """
    let command = try Command(shell: script, in: folder.url)
    if command.code == 9 { return }
    #expect(command.output.hasPrefix("files: 1\n"))
    #expect(command.errors == "hoist: none*: no such file or folder\n")
  }

  @Test func pipesDoNotMakeItWait() throws {
    let command = try Command(shell: "mkfifo p.py && \"$0\" tree p.py .", in: folder.url)
    #expect(command.errors.contains("hoist: p.py: not a regular file\n"))
    #expect(command.output.contains("# good.py\n"))
    #expect(command.code == 2)
  }
}
