import SourceText
import TestSupport
import Testing

/// Which encoding a file declares (PEP 263), and what becomes of it.
@Suite struct SourceEncodingTests {
  @Test(
    arguments: [
      ("", .utf8),
      ("x = 1\n", .utf8),
      ("# -*- coding: utf-8 -*-\n", .utf8),
      ("# -*- coding: utf-8-unix -*-\n", .utf8),
      ("# coding: UTF_8\n", .utf8),
      ("# coding: utf8\n", .utf8),
      ("# coding: u8\n", .utf8),
      ("# coding: utf-8-sig\n", .utf8),
      ("# coding: us-ascii\n", .ascii),
      ("# coding: latin-1\n", .asciiCompatible("latin_1")),
      ("# coding: Latin-1-dos\n", .asciiCompatible("latin_1")),
      ("# coding: iso.8859.1\n", .asciiCompatible("latin_1")),
      ("# coding: iso-8859-15\n", .asciiCompatible("iso8859_15")),
      ("# coding: windows-1252\n", .asciiCompatible("cp1252")),
      ("# coding: KOI8-R\n", .asciiCompatible("koi8_r")),
      ("# coding: euc-jp\n", .asciiCompatible("euc_jp")),
      ("# coding: EUC_KR\n", .asciiCompatible("euc_kr")),
      ("# coding: gb2312\n", .asciiCompatible("gb2312")),
      ("# vim: set fileencoding=cp1251 :\n", .asciiCompatible("cp1251")),
    ] as [(String, SourceEncoding)])
  func named(text: String, encoding: SourceEncoding) {
    let text = SourceText(bytes(text))
    #expect(text.encoding == encoding)
    #expect(text.problem == nil)
  }

  @Test(arguments: [
    ("#!/usr/bin/python\n# coding: latin-1\n", true),
    ("\n# coding: latin-1\n", true),
    (" \t\u{0C}\n\u{0C}# coding: latin-1", true),
    ("# x\r# coding: latin-1\r", true),
    ("# x\r\n# coding: latin-1\r\n", true),
    ("# encoding  coding= \tlatin-1", true),
    ("# coding: é coding: latin-1", true),
    ("# x\n\r# coding: latin-1\n", false),
    ("# x\n# y\n# coding: latin-1\n", false),
    ("x = 1\n# coding: latin-1\n", false),
    ("x = 1 # coding: latin-1\n", false),
    ("\\\n# coding: latin-1\n", false),
    ("\u{0B}# coding: latin-1\n", false),
    ("# coding : latin-1\n", false),
    ("# coding:\nlatin-1\n", false),
    ("# Coding: latin-1\n", false),
    ("# coding:", false),
    ("# coding", false),
    ("#", false),
  ])
  func place(text: String, declares: Bool) {
    let expected: SourceEncoding = declares ? .asciiCompatible("latin_1") : .utf8
    #expect(SourceText(bytes(text)).encoding == expected)
  }

  @Test(arguments: [
    ("# coding: shift_jis\n", "shift_jis", "the encoding shift_jis is not supported"),
    ("# coding: Big5\n", "Big5", "the encoding Big5 is not supported"),
    ("# coding: gbk\n", "gbk", "the encoding gbk is not supported"),
    ("# coding: UTF-16\n", "UTF-16", "the encoding UTF-16 is not supported"),
    ("# coding: utf-7\n", "utf-7", "the encoding utf-7 is not supported"),
    ("# coding: cp864\n", "cp864", "the encoding cp864 is not supported"),
    ("# coding: unicode_escape\n", "unicode_escape", "the encoding unicode_escape is not"),
    ("# coding: utf-88\n", "utf-88", "unknown encoding utf-88"),
    ("# coding: rot13\n", "rot13", "unknown encoding rot13"),
    ("# coding: .\n", ".", "unknown encoding ."),
    ("# coding: ---\n", "---", "unknown encoding ---"),
  ])
  func unsupported(text: String, name: String, message: String) throws {
    let text = SourceText(bytes(text))
    #expect(text.encoding == .unsupported(name))
    let problem = try #require(text.problem)
    #expect(problem.message.hasPrefix(message))
    #expect(Array(text.bytes[problem.range]) == bytes(name))
  }

  @Test func longNamesAreCut() {
    let name = String(repeating: "x", count: 10_000)
    #expect(SourceText(bytes("# coding: \(name)")).problem?.message.utf8.count ?? 999 < 100)
  }

  /// Beside the mark CPython takes no spelling but its own, and not even `utf8`.
  @Test(arguments: [
    ("x = 1\n", true), ("# coding: utf-8\n", true), ("# coding: UTF_8-unix\n", true),
    ("x = 1\n# coding: latin-1\n", true), ("# coding: utf8\n", false),
    ("# coding: latin-1\n", false), ("#\n# coding: ascii\n", false),
  ])
  func mark(text: String, fits: Bool) {
    let text = SourceText([0xEF, 0xBB, 0xBF] + bytes(text))
    #expect(text.bomLength == 3)
    #expect(text.encoding == .utf8)
    #expect((text.problem == nil) == fits)
  }

  @Test(arguments: [[0xFF, 0xFE, 0x78, 0x00], [0xFE, 0xFF, 0x00, 0x78]] as [[UInt8]])
  func wideMark(bytes: [UInt8]) {
    #expect(SourceText(bytes).encoding == .unsupported("utf-16"))
  }

  @Test func shortFilesHaveNoMark() {
    for bytes in [[], [0xEF], [0xEF, 0xBB], [0xFF]] as [[UInt8]] {
      #expect(SourceText(bytes).bomLength == 0)
      #expect(SourceText(bytes).problem == nil)
    }
  }

  /// Every name that CPython knows, and many that it does not, end where CPython puts them.
  @Test func codecsOfCPython() throws {
    let known = [
      "646", "ANSI_X3.4-1968", "iso_646.irv_1991", "8859", "L1", "cp819", "latin", "latin9",
      "greek",
      "thai", "cyrillic", "hebrew", "arabic", "1252", "windows-1250", "ibm437", "cp.1252", "koi8.r",
      "koi8_u", "kz1048", "tis-620", "ptcp154", "mac-roman", "macintosh", "mac_greek", "hp-roman8",
      "palmos", "ujis", "ks_c-5601", "chinese", "johab", "uhc", "sjis", "big5-hkscs", "gb18030",
      "hz",
      "iso-2022-jp", "iso2022_kr", "utf-16-le", "utf_32", "u7", "punycode", "idna", "037", "cp500",
      "_latin_1_", "l--1", "latin-1x", "iso-8859-12", "cp1259", "hex", "base64", "zip", "aliases",
      "undefined", "charmap", "raw_unicode_escape", "", "utf", "cp866u", "ebcdic-cp-us",
      "mac-arabic",
    ]
    guard let answers = try Python.answers("codec", about: known.map(bytes)) else { return }
    for (name, answer) in zip(known, answers) where !name.isEmpty {
      let found = SourceText(bytes("# coding: \(name)\n"))
      let isUnknown = found.problem?.message.hasPrefix("unknown") ?? false
      #expect(isUnknown == ["unknown", "binary", "undefined"].contains(answer), "\(name)")
      guard case .asciiCompatible(let codec) = found.encoding else { continue }
      let plain = { (name: String) in name.filter { $0.isLetter || $0.isNumber } }
      #expect(plain(answer) == (codec == "latin_1" ? "iso88591" : plain(codec)), "\(name)")
    }
  }

  /// A file with the one byte 0xE9 parses if and only if a one-byte encoding is declared.
  @Test func declarationsOfCPython() throws {
    var generator = SeededGenerator(state: 263)
    let pieces = [
      "\n", "\r", "\r\n", " ", "\t", "\u{0C}", "#", "# ", "coding", "coding:", "coding=",
      "coding: ",
      "latin-1", "utf-8", "utf8", "cp1252", "iso-8859-15", "Latin_1", "utf-8-x", "foo", "x=1", ".",
      "-",
    ]
    let samples = (0..<4_000).map { _ in
      var sample: [UInt8] = Bool.random(using: &generator) ? [] : [0xEF, 0xBB, 0xBF]
      if Int.random(in: 0..<4, using: &generator) > 0 { sample = [] }
      for _ in 0..<Int.random(in: 0...9, using: &generator) {
        sample += bytes(pieces.randomElement(using: &generator) ?? "")
      }
      return sample + bytes("\n#\n#\n'") + [0xE9] + bytes("'\n")
    }
    // The same file without what only a declared encoding allows tells whether the rest is Python.
    let plain = samples.map { sample in sample.map { $0 == 0xE9 ? UInt8(ascii: "e") : $0 } }
    guard
      let answers = try Python.answers("parse", about: samples),
      let plainAnswers = try Python.answers("parse", about: plain)
    else { return }
    for index in samples.indices {
      let text = SourceText(samples[index])
      if text.problem != nil {
        #expect(answers[index] == "error" && plainAnswers[index] == "error", "\(samples[index])")
      } else if plainAnswers[index] == "ok" {
        #expect((answers[index] == "ok") == (text.encoding != .utf8), "\(samples[index])")
      }
    }
  }
}
