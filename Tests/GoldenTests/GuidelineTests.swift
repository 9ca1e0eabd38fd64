import Rewriting
import Testing
import Transforms

/// The hazards of the guideline, found or planned.
@Suite struct GuidelineTests {
  @Test func everyHazardHasItsPlace() {
    let names = Guideline.hazards.map(\.name)
    #expect(names.count == 21 && Set(names).count == 21)
    #expect(Set(names) == Set(Catalog.all.map(\.hazard) + Planned.all.map(\.hazard)))
    #expect(Set(Catalog.all.map(\.hazard)).isDisjoint(with: Planned.all.map(\.hazard)))
    #expect(Guideline.hazards.filter { $0.transform != nil }.count == Catalog.all.count)
  }

  @Test func chaptersComeInTheirOrder() {
    let chapters = Guideline.hazards.map(\.chapter)
    let places = chapters.compactMap(About.Chapter.allCases.firstIndex)
    #expect(places == places.sorted() && Set(chapters).count == About.Chapter.allCases.count)
  }
}
