/// Characters that Python takes for ASCII in names.
///
/// It compares names by their NFKC form (PEP 3131).
enum CompatibilityCharacters {
  /// A name as ASCII, when Python takes each of its characters for that: `ﬁle` is `file`.
  static func ascii(_ name: some Sequence<UInt8>) -> String? {
    var result = ""
    for scalar in String(decoding: Array(name), as: UTF8.self).unicodeScalars {
      guard let characters = ascii(scalar) else { return nil }
      result += characters
    }
    return result
  }

  private static func ascii(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case ..<0x80: String(scalar)
    // Wide forms keep the order of ASCII, and the alphabets and digits of mathematics follow each
    // other without gaps (the letters that they lack are elsewhere, and in the table).
    case 0xFF01...0xFF5E: String(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
    case 0x1D400...0x1D6A3: String(letters[Int(scalar.value - 0x1D400) % letters.count])
    case 0x1D7CE...0x1D7FF: String((scalar.value - 0x1D7CE) % 10)
    default: others[scalar]
    }
  }

  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")

  /// All others that can stand in a name, each before what it becomes.
  ///
  /// They are those of the Unicode data of CPython 3.13.
  private static let others = [Unicode.Scalar: String](
    uniqueKeysWithValues: """
      ªa ºo ĲIJ ĳij ſs ǇLJ ǈLj ǉlj ǊNJ ǋNj ǌnj ǱDZ ǲDz ǳdz ʰh ʲj ʳr ʷw ʸy ˡl ˢs ˣx ᴬA ᴮB ᴰD ᴱE ᴳG ᴴH ᴵI ᴶJ
      ᴷK ᴸL ᴹM ᴺN ᴼO ᴾP ᴿR ᵀT ᵁU ᵂW ᵃa ᵇb ᵈd ᵉe ᵍg ᵏk ᵐm ᵒo ᵖp ᵗt ᵘu ᵛv ᵢi ᵣr ᵤu ᵥv ᶜc ᶠf ᶻz ⁱi ⁿn ₐa ₑe
      ₒo ₓx ₕh ₖk ₗl ₘm ₙn ₚp ₛs ₜt ℂC ℊg ℋH ℌH ℍH ℎh ℐI ℑI ℒL ℓl ℕN ℙP ℚQ ℛR ℜR ℝR ℤZ ℨZ \u{212A}K ℬB ℭC
      ℯe ℰE ℱF ℳM ℴo ℹi ⅅD ⅆd ⅇe ⅈi ⅉj ⅠI ⅡII ⅢIII ⅣIV ⅤV ⅥVI ⅦVII ⅧVIII ⅨIX ⅩX ⅪXI ⅫXII ⅬL ⅭC ⅮD ⅯM ⅰi
      ⅱii ⅲiii ⅳiv ⅴv ⅵvi ⅶvii ⅷviii ⅸix ⅹx ⅺxi ⅻxii ⅼl ⅽc ⅾd ⅿm ⱼj ⱽV ꟲC ꟳF ꟴQ ﬀff ﬁfi ﬂfl ﬃffi ﬄffl ﬅst
      ﬆst ︳_ ︴_ ﹍_ ﹎_ ﹏_ 𐞥q 🯰0 🯱1 🯲2 🯳3 🯴4 🯵5 🯶6 🯷7 🯸8 🯹9
      """.split { $0.isWhitespace }.compactMap { entry in
        entry.unicodeScalars.first.map { ($0, String(entry.unicodeScalars.dropFirst())) }
      })
}
