package kpo.acceptance;

import java.util.List;

/**
 * One engagement from the first expert to the issued invoice, told in steps: a German manufacturer has a merger modelled
 * by four experts of an Indian firm and pays in US dollars. The figures are those of worked case A.
 */
final class Story {

    /** One thing that happens; whoever tells the story may do harm while it happens. */
    record Step(String title, Runnable deed) {}

    private final MoneyChapter money;
    private final TalentChapter talent;
    private final AgreementChapter agreement;
    private final TimeChapter time;

    Story(Stack stack) {
        Cast cast = new Cast(stack);
        money = new MoneyChapter(cast);
        talent = new TalentChapter(cast);
        agreement = new AgreementChapter(cast);
        time = new TimeChapter(cast);
    }

    List<Step> steps() {
        return List.of(
                new Step("The operator establishes seller and buyer", money::establish),
                new Step("The letter of undertaking lets exports leave without tax", money::letterOfUndertaking),
                new Step("The central bank's rate of the tax point is recorded", money::fxRate),
                new Step("The seller publishes its rates in two currencies", money::rates),
                new Step("A provider enrols four experts", talent::enrol),
                new Step("Their degrees are verified and another person approves them", talent::vet),
                new Step("A client states a need, and it is knowledge work", agreement::need),
                new Step("The catalog ranks the experts and says why", talent::match),
                new Step("An engagement is opened", agreement::engage),
                new Step("Without contract, NDA and people it cannot be activated", agreement::tooEarly),
                new Step("Both sides sign an NDA", agreement::nda),
                new Step("Both sides sign a statement of work", agreement::statementOfWork),
                new Step("The client confirms the experts by name", agreement::staff),
                new Step("The catalog keeps their time for nobody else", talent::reserved),
                new Step("The engagement goes live", agreement::goLive),
                new Step("The experts log their time", time::logTime),
                new Step("Nobody approves their own time", time::ownTime),
                new Step("The client approves every week", time::approve),
                new Step("A data licence is passed through", money::passThrough),
                new Step("Billing has each approved minute once", money::delivered),
                new Step("The invoice is drafted, to the cent", money::draft),
                new Step("It is issued under the next number", money::issue),
                new Step("Every figure says why", money::explain));
    }
}
