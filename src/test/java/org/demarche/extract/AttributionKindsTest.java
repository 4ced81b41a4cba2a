package org.demarche.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.demarche.annotate.SharedAnnotator;
import org.demarche.model.Article;
import org.demarche.model.Attribution;
import org.demarche.model.Extraction;
import org.demarche.model.Metadata;
import org.demarche.model.Text;
import org.demarche.register.ActorRegister;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One example of each way in which news tells who says what: how it is quoted, the chain from who spoke to the credit, and
 * the content.
 */
final class AttributionKindsTest {
    private static final Extractor EXTRACTOR = new Extractor(SharedAnnotator.get(), ActorRegister.shipped());

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    direct | The minister said: “We will not sign.” | direct: anonymous-official minister: “We will not sign.”
                    indirect | Norway said that it would not sign. | indirect: government NOR: that it would not sign
                    mixed | Norway said that the treaty was “a grave mistake”. | mixed: government NOR: that the treaty was “a grave mistake”
                    post-posed | The talks have failed, the Swedish foreign ministry said. | indirect: government SWE-foreign-ministry: The talks have failed
                    according to | According to analysts, the talks have failed. | indirect: collective analysts: the talks have failed
                    passive | Sweden was accused by Norway of delaying the talks. | indirect: government NOR: Sweden … of delaying the talks
                    stance from | The stance from Oslo is that the talks must go on. | indirect: government NOR: that the talks must go on
                    appeal to | There is a longstanding appeal to Oslo to free the sailors. | indirect: hearsay: to Oslo to free the sailors
                    appeal by | The appeal by Norway to Sweden to reopen the border was ignored. | indirect: government NOR: to reopen the border
                    commentary from | Commentary from diplomats has highlighted the risks of the plan. | indirect: anonymous-official diplomats: the risks of the plan
                    reports indicating | The army withdrew, with reports indicating that twelve soldiers are missing. | indirect: reports reports: that twelve soldiers are missing
                    as described by | The goal, as described by observers, is to build a common market. | indirect: collective observers: The goal … is to build a common market
                    nested | Finland said that Sweden had claimed that Norway believed that the talks were over. (Kyodo) | indirect: government NOR < government SWE < government FIN < wire-credit kyodo: that the talks were over
                    credit in brackets | Norway said that the talks have failed (Kyodo). | indirect: government NOR < wire-credit kyodo: that the talks have failed
                    contribution | Norway said that it would not sign. The Associated Press contributed to this report. | indirect: government NOR < wire-credit ap: that it would not sign
                    agency as source | Reuters reported that Norway would not sign. | indirect: publisher reuters: that Norway would not sign
                    reportedly | The envoy reportedly left the city. | indirect: hearsay: The envoy … left the city
                    over sentences | “We will not sign,” the Norwegian foreign minister said. “We have our reasons. They are good.” | direct: office NOR-foreign-minister: “We will not sign,” … “We have our reasons. They are good.”
                    over paragraphs | The Norwegian foreign minister said: “We will not sign.¶“We have our reasons.” | direct: office NOR-foreign-minister: “We will not sign. “We have our reasons.”
                    without a name | A baker told reporters that the talks had failed. | indirect: collective baker: that the talks had failed
                    nobody | A voice on the line said that the talks had failed. | indirect: unnamed: that the talks had failed
                    some of a group | Three pilots landed. Two of the pilots said that the runway was flooded. | indirect: collective two-of-the-pilots: that the runway was flooded
                    each of two | Peru and Chile met. Each accused the other of delay. | indirect: collective each: the other of delay
                    both leaders | The president of Peru met the president of Chile. Both praised the port. | indirect: collective both: the port
                    indefinite | Many argue that the dam is unsafe. | indirect: collective many: that the dam is unsafe
                    familiar with | The ferry was sold, according to an official familiar with the contract. | indirect: anonymous-official official: The ferry was sold
                    report by | The envoy denied a report by Reuters that he had left. | indirect: publisher reuters < anonymous-official envoy: that he had left
                    in a relative clause | The army blamed miners who, the mayor said, had blocked the road. | indirect: anonymous-official mayor < government army: who … had blocked the road
                    after a semicolon | Peru recalled its envoy; Chile asked for calm. | indirect: government CHL: calm
                    what somebody called | The envoy thanked Peru for what he called patience. | indirect: anonymous-official envoy < anonymous-official envoy: what … patience
                    criticism from | The plan drew criticism from monks. | indirect: collective monks: The plan
                    quoted as saying | Ann Lee was quoted by El Sol as saying that she would run. | indirect: named-person ann-lee: that she would run
                    between commas | Kenya will meet the army and the navy, its minister, Ann Lee, said on Monday. | indirect: named-person ann-lee: Kenya will meet the army and the navy
                    accused of by | Both sides were accused of atrocities by Kenya. | indirect: government KEN: Both sides … of atrocities
                    answer | The Irrawaddy met Ann Lee in Dili.¶Q: Are you well?¶A: I am. We ate rice. | direct: named-person ann-lee: I am. We ate rice
                    after whose clause | The European Union, whose envoy arrives on Friday, appealed for calm. | indirect: organization EU: calm
                    alone between commas | The deployment, a spokesman for the league noted, had been planned. | indirect: anonymous-official spokesman: The deployment … had been planned
                    making clear | Russia has made clear that it backs the plan. | indirect: government RUS: that it backs the plan
                    what it dismisses | Norway charged him with theft, a charge Ann Lee dismisses as laughable. | indirect: named-person ann-lee < government NOR: a charge … as laughable
                    demand of | Rejecting Serbia's demand that he be freed, Ann Lee left. | indirect: government SRB < named-person ann-lee: that he be freed
                    condemnation from | Praise for the bridge came from monks. Serbia's criticism of the dam was ignored. | indirect: government SRB: the dam
                    idiom | Chile laughed off the charge. | indirect: government CHL: the charge
                    adding | The minister said that the court had weighed the case, adding that she would sign. | indirect: anonymous-official minister: that she would sign
                    denying a deed | Malta has denied hiding the tankers. | indirect: government MLT: hiding the tankers
                    charging with | Chile charged Peru with hiding the fish. | indirect: government CHL: Peru … hiding the fish
                    several without a name | People briefed on the talks said that the treaty was ready. | indirect: collective people: that the treaty was ready
                    """)
    void findsEachKind(String kind, String text, String expected) {
        Extraction found = EXTRACTOR.extract(new Article(Text.normalise(text.replace("¶", "\n\n")), Metadata.none()));

        assertThat(found.attributions().stream()
                        .filter(attribution -> !attribution.cue().isEmpty())
                        .map(attribution -> shown(found, attribution)))
                .as(kind)
                .contains(expected);
    }

    private static String shown(Extraction found, Attribution attribution) {
        String chain = attribution.chain().stream()
                .map(link -> link.kind().concept()
                        + link.source()
                                .map(ref -> " " + ref.key().replaceFirst(".*/", ""))
                                .orElse(""))
                .collect(Collectors.joining(" < "));
        List<String> content = attribution.content().stream()
                .map(found.article().text()::slice)
                .map(words -> words.replaceAll("\\s+", " "))
                .toList();
        return attribution.kind().concept() + ": " + chain + ": " + String.join(" … ", content);
    }
}
