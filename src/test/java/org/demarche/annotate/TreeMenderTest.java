package org.demarche.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.model.Text;
import org.junit.jupiter.api.Test;

/** What the parser alone gets wrong in these sentences, and how it is set right. */
final class TreeMenderTest {
    @Test
    void takesWhoStandsAfterAQuotationForTheSubjectOfTheVerbOfSaying() {
        assertThat(subjects("\"Why did he not pay?\" a narrator in the film asks.", "asks"))
                .containsExactly("narrator");
    }

    @Test
    void takesANameRightBeforeTheVerbForItsSubject() {
        assertThat(subjects(
                        "In a March meeting with the board of the newspaper Kim said that the talks may fail.", "said"))
                .containsExactly("Kim");
    }

    @Test
    void takesWhoStandsBeforeAParticipleForTheSubjectOfTheMainVerb() {
        assertThat(subjects("Trump, speaking to a veterans group in Virginia, said he would order a review.", "said"))
                .containsExactly("Trump");
    }

    @Test
    void takesThoseBeforeAPerfectParticipleForTheSubjectsOfTheMainVerb() {
        assertThat(subjects("Iceland and Norway, having lost the case, have rebuffed Danish invitations.", "rebuffed"))
                .containsExactly("Iceland", "Norway");
    }

    /** The parser takes "after" for a preposition where a list stands behind it, and leaves the verb without a subject. */
    @Test
    void takesAListBehindAfterForTheSubjectsOfTheVerbThatFollows() {
        assertThat(subjects(
                        "Kenya has backed Somalia after Ethiopia, Uganda and other African states cut all trade ties this week.",
                        "cut"))
                .containsExactly("Ethiopia", "Uganda", "states");
    }

    @Test
    void partsADayFromWhoStandsBehindIt() {
        assertThat(subjects("On Saturday President Diaz engaged in talks with Peru.", "engaged"))
                .containsExactly("Diaz");
    }

    @Test
    void takesWhoIsParsedAsTheSubjectOfAnAuxiliaryForThatOfTheVerb() {
        assertThat(subjects("Finland and Estonia have both provided support for the clinic in Accra.", "provided"))
                .containsExactly("Finland", "Estonia");
    }

    @Test
    void joinsAListOfWhichTheFirstIsSingle() {
        assertThat(objects("The Treasury blacklisted a tycoon, his two sons and nine firms.", "blacklisted"))
                .containsExactly("tycoon", "sons", "firms");
    }

    @Test
    void joinsAFiniteVerbToTheFiniteOneAboveAnAuxiliary() {
        assertThat(subjects("It said that the cutter had crossed the bow of the ship and accused China.", "accused"))
                .containsExactly("It");
    }

    @Test
    void leavesVerbsOfOneFormJoined() {
        assertThat(subjects("Kim said the envoy arrived on Monday and accused China.", "accused"))
                .containsExactly("envoy");
    }

    /** The parser takes the second verb of a report for a part of what is said: "said it was alarmed and urged". */
    @Test
    void joinsAVerbOfSpeakingToTheVerbOfSaying() {
        assertThat(subjects("Japan said it was alarmed by the raids and urged Congo to protect civilians.", "urged"))
                .containsExactly("Japan");
    }

    @Test
    void takesWhoStandsAfterHoursAfterForTheSubjectOfTheNextVerb() {
        assertThat(subjects(
                        "Drones struck the town, officials said, hours after Moscow and Kyiv accused each other of"
                                + " derailing a swap.",
                        "accused"))
                .containsExactly("Moscow", "Kyiv");
    }

    @Test
    void takesAParticipleForTheMainVerbWhereOnlyAnInfinitiveWouldBeIt() {
        assertThat(subjects("China's foreign ministry called on all sides to exercise restraint.", "called"))
                .containsExactly("ministry");
    }

    @Test
    void partsAClauseBeforeASemicolonFromAPerfectBehindIt() {
        Sentence sentence = SharedAnnotator.get()
                .annotate(Text.of("Ms Lee welcomed the offer; Mr Brown has not commented."))
                .sentences()
                .get(0);
        assertThat(sentence.token(2).relation()).isEqualTo(Relation.PARATAXIS);
    }

    @Test
    void givesTheFirstOfTwoSubjectsAroundAnAsideToTheMainVerb() {
        String text = "Some of the wells, Baku maintains, are still dry.";
        assertThat(subjects(text, "are")).containsExactly("Some");
        assertThat(subjects(text, "maintains")).containsExactly("Baku");
    }

    @Test
    void partsANounFromAPairOfOneWordBehindIt() {
        assertThat(objects("The court brought the former governor face to face with the widow.", "brought"))
                .containsExactly("governor");
    }

    @Test
    void hangsWhatIsSaidInAStatementOnTheVerbOfSaying() {
        String said =
                "The Kenyan army said in a statement that its camp had been surrounded by rebels and that a raid had failed.";
        assertThat(related(said, "said", Relation.COMPLEMENT_CLAUSE)).containsExactly("surrounded", "failed");
    }

    @Test
    void takesAccordingToForAPrepositionOfTheFirstOfTheVerbsBefore() {
        String told = "Oslo closed the port and recalled its envoy, according to officials.";
        assertThat(related(told, "closed", Relation.PREPOSITION)).containsExactly("according");
    }

    @Test
    void readsASentenceThatBreaksOffBehindAccording() {
        assertThat(subjects("Oslo closed the port and recalled its envoy, according", "closed"))
                .containsExactly("Oslo");
    }

    @Test
    void takesWhoStandsBehindAParticipleForTheSubjectAlsoBeforeAnAdverb() {
        assertThat(subjects("Speaking in Accra, Diaz, the foreign minister, angrily rejected the claim.", "rejected"))
                .containsExactly("Diaz");
    }

    private static List<String> objects(String text, String verb) {
        return related(text, verb, Relation.OBJECT);
    }

    private static List<String> subjects(String text, String verb) {
        return related(text, verb, Relation.SUBJECT);
    }

    private static List<String> related(String text, String verb, Relation relation) {
        Sentence sentence =
                SharedAnnotator.get().annotate(Text.of(text)).sentences().get(0);
        return sentence.tokens().stream()
                .filter(token -> token.form().equals(verb))
                .flatMap(token -> sentence.related(token, relation))
                .map(Token::form)
                .toList();
    }
}
