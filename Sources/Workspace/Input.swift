/// What the process is given by whoever started it.
public enum Input {
  /// The arguments behind the name of the program, byte for byte: names of files need not be text.
  public static var arguments: [[UInt8]] {
    var arguments: [[UInt8]] = []
    var next = CommandLine.unsafeArgv
    while let argument = next.pointee {
      arguments.append(bytes(of: argument))
      next += 1
    }
    return Array(arguments.dropFirst())
  }

  /// All of standard input as names, one a line.
  public static func names() throws(FileProblem) -> [Path] {
    do throws(SystemError) {
      let bytes = try Descriptor.standardInput().contents(expecting: 0)
      return bytes.split(separator: UInt8(ascii: "\n")).map { Path($0) }
    } catch {
      throw FileProblem(Path("-".utf8), error.message)
    }
  }
}
