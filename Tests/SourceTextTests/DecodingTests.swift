import SourceText
import TestSupport
import Testing

/// Which bytes are characters.
@Suite struct DecodingTests {
  @Test func nothingIsLostOrCopiedWrong() {
    for count in [0, 1, 7, 8, 31, 32, 33, 64, 1_000] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) & 0x7F }
      let text = SourceText(bytes)
      #expect(Array(text.bytes) == bytes)
      #expect(Array(text.padded) == bytes + Array(repeating: 0, count: SourceText.padding))
    }
  }

  @Test func roomForThePaddingSavesTheCopy() {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(1_000 + SourceText.padding)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "x"), count: 1_000))
    let before = bytes.withUnsafeBytes { $0.baseAddress }
    let text = SourceText(consume bytes)
    #expect(text.padded.withUnsafeBytes { $0.baseAddress } == before)
  }

  @Test func oneHighByteAnywhereIsSeen() {
    for count in 1...70 {
      for place in 0..<count {
        var bytes = Array(repeating: UInt8(ascii: "x"), count: count)
        bytes[place] = 0xFF
        let text = SourceText(bytes)
        #expect(!text.isASCII && text.undecodable == [place..<place + 1])
      }
      #expect(SourceText(Array(repeating: 0x7F, count: count)).isASCII)
    }
  }

  @Test(
    arguments: [
      ([0xC3, 0xA9], []),
      ([0xE2, 0x82, 0xAC], []),
      ([0xF0, 0x9F, 0x98, 0x80], []),
      ([0xF4, 0x8F, 0xBF, 0xBF], []),
      ([0xC0, 0x80], [0..<2]),
      ([0xC1, 0xBF], [0..<2]),
      ([0xE0, 0x9F, 0xBF], [0..<3]),
      ([0xED, 0xA0, 0x80], [0..<3]),
      ([0xF0, 0x8F, 0xBF, 0xBF], [0..<4]),
      ([0xF4, 0x90, 0x80, 0x80], [0..<4]),
      ([0xF8, 0x88, 0x80, 0x80, 0x80], [0..<5]),
      ([0x61, 0xC3], [1..<2]),
      ([0x61, 0xE2, 0x82], [1..<3]),
      ([0x61, 0xF0, 0x9F, 0x98], [1..<4]),
      ([0xE2, 0x82, 0x61], [0..<2]),
      ([0x80, 0x61, 0xBF], [0..<1, 2..<3]),
    ] as [([UInt8], [Range<Int>])])
  func utf8(bytes: [UInt8], invalid: [Range<Int>]) {
    #expect(SourceText(bytes).undecodable == invalid)
  }

  @Test func otherEncodings() {
    let ascii = SourceText(bytes("# coding: ascii\n") + [0x80, 0x81, 0x61, 0xFF])
    #expect(ascii.undecodable == [16..<18, 19..<20])
    #expect(SourceText(bytes("# coding: latin-1\n") + [0xE9]).undecodable.isEmpty)
    #expect(SourceText(bytes("# coding: shift_jis\n") + [0xE9]).undecodable.isEmpty)
  }

  /// Random bytes, biased towards those at which UTF-8's rules change.
  @Test func utf8OfCPython() throws {
    var generator = SeededGenerator(state: 3629)
    let edges: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1,
      0xEC,
      0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    let samples = (0..<20_000).map { _ in
      (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        Bool.random(using: &generator)
          ? edges.randomElement(using: &generator) ?? 0
          : UInt8.random(in: 0...255, using: &generator)
      }
    }
    guard let answers = try Python.answers("utf8", about: samples) else { return }
    for (sample, answer) in zip(samples, answers) {
      let text = SourceText(sample)
      guard text.encoding == .utf8 else { continue }
      let runs = text.undecodable.map { "\($0.lowerBound)-\($0.upperBound)" }
      #expect(runs.joined(separator: " ") == answer, "\(sample)")
    }
  }
}
