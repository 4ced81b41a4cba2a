package org.demarche.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.annotate.SharedAnnotator;
import org.demarche.model.Article;
import org.demarche.model.Extraction;
import org.demarche.model.Mention;
import org.demarche.model.Metadata;
import org.demarche.model.Text;
import org.demarche.register.ActorRegister;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom the words of a text refer to. */
final class MentionsTest {
    private static final String BASE = "https://w3id.org/demarche/kb/";

    private final Extractor extractor = new Extractor(SharedAnnotator.get(), ActorRegister.shipped());

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            The secretary general of ASEAN met Norway's envoy. | secretary general | office/ASEAN-secretary-general
            The European Commission met. Its president spoke on Monday. | Its president | office/European-Commission-president
            Sweden opened a port. Its prime minister praised it. | Its prime minister | office/SWE-head-of-government
            A spokesman for the Swedish Ministry of Defence declined to talk. | Swedish Ministry of Defence | body/SWE-defence-ministry
            OSLO, March 3 (Reuters) - Foreign Minister Ingrid Dal spoke. | Foreign Minister | office/NOR-foreign-minister
            OSLO, March 3 (Reuters) - Denmark praised Sweden, a Foreign Ministry spokesperson said. | Foreign Ministry | body/NOR-foreign-ministry
            A scholar of the University of Bergen laughed. | University of Bergen | university-of-bergen
            They freed Olwe Mbeti, a lawyer. | lawyer | olwe-mbeti
            Ann Lee runs the Tidal Justice Front. Her group wants calm. | Her group | tidal-justice-front
            The UN Security Council met. The Secretary-General left. | Secretary-General | office/UN-secretary-general
            The governments in Oslo and Copenhagen disagree. | governments | governments
            The deputy premier of Norway left. | deputy premier | deputy-premier
            Norway called its envoy home. | its envoy | its-envoy
            Doha is quiet. The emir left. | emir | office/QAT-head-of-state
            Germany hoped. Catalonia's president left. | Catalonia's president | catalonia-s-president
            Danish police met UN envoy Ada Lund. | UN envoy | un-envoy
            In May Beijing dangled a loan. | Beijing | government/CHN
            Denmark is calm. Ada Al-Seif left. Al-Seif laughed. | Al-Seif | ada-al-seif
            OSLO, March 3 (Reuters) - Talks in Abuja will help President Ada Lund. | President | office/NOR-head-of-state
            The US Coast Guard left. | US | state/USA
            TROMSO, North Norway, May 27 (Reuters) -- The mayor of Bergen spoke. | Reuters | publisher/reuters
            Peru praised Chile. Ms Gallagher laughed. | Gallagher | gallagher
            This is due to Ingrid Dal of the Fjord Institute. | Ingrid Dal | ingrid-dal
            The queen congratulated her rival, Ada Lund. | her rival | ada-lund
            The Tidal Security Force took the town. The force then left. | force | tidal-security-force
            The Tidal Liberation Corps left. A TLC spokesman wept. | TLC | tidal-liberation-corps
            Peru was hailed by the UN secretary-general. | UN secretary-general | office/UN-secretary-general
            The United Nations met. Peru wept. Chile slept. Cuba sang. The Secretary-General left. | Secretary-General | office/UN-secretary-general
            State Department spokesman Karl Berg left. | State Department | body/USA-foreign-ministry
            The Ministry of Foreign Affairs of Japan left. | Japan | state/JPN
            Norway's prime minister met her Danish counterpart. | her Danish counterpart | office/DNK-head-of-government
            Kenya's president phoned his counterpart in Kampala. | his counterpart | office/UGA-head-of-state
            At least four were hurt in the blast. | four | four
            Thousands took to the streets. | Thousands | thousands
            Serbia recalled its ambassador from Lima. | Lima | place/lima
            Flights between Lima and Quito were cut. | Quito | place/quito
            He left Lima's airport for home. | Lima | place/lima
            Norway's king visits Lima in May. | Lima | place/lima
            It fell on the outskirts of Lima. | Lima | place/lima
            They reached the capital, Lima, by night. | Lima | place/lima
            Lima rejected the offer. | Lima | government/PER
            President Vladimir V. Putin spoke of Russia. | Vladimir V. Putin | person/Q7747
            President Vladimir V. Putin spoke in Norway. | President | office/RUS-head-of-state
            Democrat Karl Berg praised Peru. | Karl Berg | karl-berg
            Sens. Ada Lund and Karl Berg left Peru. | Ada Lund | ada-lund
            The Fjord Police Agency left Peru. | Fjord Police Agency | fjord-police-agency
            US lawmakers met. Peru wept. U.S. lawmakers left. | U.S. lawmakers | us-lawmakers
            A scholar of the Council on Fjord Relations laughed. | Council on Fjord Relations | council-on-fjord-relations
            A team of Danish engineers left Peru. | team of Danish engineers | danish-engineers
            Somalia fears al-Shabab. | al-Shabab | group/al-shabaab
            Each side wants calm. | side | side
            The blast killed dozens of people in Peru. | dozens of people | people
            It is a move analysts call rare. | analysts | analysts
            Western capitals protested. | Western capitals | western-capitals
            Sergeant Karl Berg, an army spokesman, left. | army spokesman | army-spokesman
            Peru is calm, government spokesman Karl Berg said. | government spokesman | government-spokesman
            Fisheries Minister Karl Berg left. | Fisheries Minister | fisheries-minister
            The firm paid, said its chief executive, Karl Berg. | its chief executive | its-chief-executive
            Kenyan President Ada Lund phoned her Tanzanian counterpart. | her Tanzanian counterpart | office/TZA-head-of-state
            The envoys of Egypt and Qatar left. | envoys | envoys
            SEOUL, March 3 (Yonhap) - The Joint Chiefs of Staff saw nothing. | Joint Chiefs of Staff | body/KOR-joint-chiefs-of-staff
            The UN Security Council met. | UN | organization/UN
            The Kremlin laughed. | Kremlin | government/RUS
            The Dominican army left. | Dominican | state/DOM
            They heard a former Peruvian president. | former Peruvian president | former-peruvian-president
            Peru welcomed her rival, businessman Karl Berg. | Karl Berg | karl-berg
            Police held a Belarusian. | Belarusian | belarusian
            Norwegian government sources spoke. The Danish government met. Sweden slept. The government left. | government | government/DNK
            The Philippine foreign ministry objected, spokesperson Ada Lund said. | spokesperson | spokesperson
            The U.S. Indo-Pacific Command saw it. | U.S. Indo-Pacific Command | body/USA-indo-pacific-command
            Tokyo protested, Chief Cabinet Secretary Ryo Akashi said. | Chief Cabinet Secretary | office/JPN-chief-cabinet-secretary
            The Fjord Liberation Army left. | Fjord Liberation Army | fjord-liberation-army
            The Tidal Justice Front, or TJF, left. The TJF met Peru. | TJF | tidal-justice-front
            Mr Olwe Mbeti, known by his nickname Bako, left. Peru is calm. Bako laughed. | Bako | olwe-mbeti
            Olwe Mbeti left. His wife, Ada Mbeti, wept. Mbeti laughed. | Mbeti | olwe-mbeti
            The Israeli leader wept. | Israeli leader | office/ISR-head-of-government
            The French leader wept. | French leader | office/FRA-head-of-state
            Peru's former president left. Cuba wept. | Peru's former president | peru-s-former-president
            Peru's former president, Olwe Mbeti, left. | Peru's former president | olwe-mbeti
            The Danish deputy assistant secretary of state left. | Danish deputy assistant secretary of state | danish-deputy-assistant-secretary-of-state
            The United States wept. The Biden administration left. | Biden administration | government/USA
            Peru hailed Kenya's oldest ally, Chad. | Kenya's oldest ally | state/TCD
            He told VOA Mandarin that Peru was calm. | VOA Mandarin | publisher/voa
            Police in east Jerusalem wept. | Jerusalem | place/jerusalem
            Peru wept. It spoke of the Cuban regime. Chile met the regime. | regime | government/CUB
            The envoy of the UN for Myanmar Andrew Lund left. | Andrew Lund | andrew-lund
            The United States wept. Secretary of State Ada Lund left. | Secretary of State | office/USA-foreign-minister
            Peru met Chile, which said it was calm. | it | state/CHL
            Peru hailed Olwe Mbeti, a lawyer who wept after his release. | his | olwe-mbeti
            In his letter, Olwe Mbeti praised Mr Ada Lund. | his | olwe-mbeti
            Mr Karl Berg left. Lawmakers voted to try Mr Olwe Mbeti after he fled. | he | olwe-mbeti
            Turkey's president met his French counterpart Emmanuel Macron. | his French counterpart | office/FRA-head-of-state
            Former President Olwe Mbeti fled Peru. The former president wept. | former president | olwe-mbeti
            President Donald Trump left. Chile wept. Trump ignited a trade war. | Trump | person/Q22686
            Olwe al-Mbeti left Peru. Mbeti laughed. | Mbeti | olwe-al-mbeti
            The Hamas militant group left. | Hamas militant group | group/hamas
            The Reuters news agency saw it. | Reuters news agency | publisher/reuters
            The ruler of eastern Libya wept. | ruler | ruler
            Chile wept. China said President Trump left the United States. | President | office/USA-head-of-state
            The publisher Jimmy Lund left. | Jimmy Lund | jimmy-lund
            The Institute for Fjord Studies left. | Institute for Fjord Studies | institute-for-fjord-studies
            The Fjord Institute left. | Fjord Institute | fjord-institute
            Norway is calm. The leader of the Tidal Party wept. | leader | leader
            The software firm Velmar protested. | Velmar | velmar
            A port is for sale. The company, Velmar, runs it. | company | velmar
            Velmar, which runs the port, protested. The company wants it back. | The company | velmar
            The Faroe Islands protested. | Faroe Islands | faroe-islands
            Greenland's foreign minister left. | Greenland's foreign minister | greenland-s-foreign-minister
            The European Commission met. A spokesman said the Commission was calm. | Commission | organization/European-Commission
            Peru holds 40 captives. Chile wants the prisoners back. | prisoners | 40-captives
            Opposition leader Ada Lund wept. | Opposition leader | opposition-leader
            The Lund family met Ada Lund, a former mayor of Bergen. | former mayor | ada-lund
            Norway's navy chief, Ada Lund, wept. She then left. | She | ada-lund
            The 33rd Parachute Regiment left. The unit returned. | unit | 33rd-parachute-regiment
            Peru is calm. The Danes protested. | Danes | state/DNK
            The Red Cross wept. | Red Cross | group/icrc
            Norway is calm. The head of the mission, Ada Lund, wept. She then left. | She | ada-lund
            Gunmen killed two men. The attackers fled. | attackers | gunmen
            Velmar denied it. | Velmar | velmar
            He was moved to a Kabul jail. | Kabul | place/kabul
            She met him before leaving for Manila. | Manila | place/manila
            A Danish trawler rammed the pier. | Danish trawler | danish-trawler
            OSLO, March 3 (Reuters) - Denmark praised Sweden. | OSLO | place/oslo
            OSLO, March 3 (Reuters) - Denmark praised Sweden. | Reuters | publisher/reuters
            Danish farmers marched. | Danish | state/DNK
            Denmark and Sweden argued. Both sides want calm. | Both sides | the-two-sides
            Three Danes met the king of Norway. | Danes | danes
            The Tidal Liberation Corps (ELN) broke the truce. | Tidal Liberation Corps | group/eln
            The EU kept quiet. Brussels will answer later. | Brussels | organization/EU
            The Danish minister will travel to Oslo on Monday. | Oslo | place/oslo
            Farmers fled from the West Bank. | West Bank | west-bank
            A resident wept. | resident | resident
            Hulda Storm, a scholar at the Fjord Institute, warned Sweden. | scholar | hulda-storm
            Commerce Minister Hulda Storm of Norway spoke. | Commerce Minister | commerce-minister
            National Security Adviser Hulda Storm warned Sweden. | Hulda Storm | hulda-storm
            President Sauli Niinisto met the press. | President | office/FIN-head-of-state
            The marchers sang. Later the marchers went home. | marchers | marchers
            The ICRC grew. The Pacific Islands Forum met in Suva. The secretary general spoke. | secretary general | office/PIF-secretary-general
            Chile's rulers vanished. The junta in Bamako closed the border. | junta | government/MLI
            Peru thanked Chile, whose president wept. | whose president | office/CHL-head-of-state
            Mr. Karl Berg answered Ms. Ada Lund. She laughed. | She | ada-lund
            The IAEA spoke. Peru listened. Chile slept. Cuba ate. Mali sang. The agency left. | The agency | organization/IAEA
            The minister postponed a trip to Bucharest. | Bucharest | place/bucharest
            Brazil and Peru were worried. The former said little. | former | state/BRA
            Brazil and Peru were worried. The former said little. The latter left. | latter | state/PER
            General Ada Lund came. The general spoke. | general | ada-lund
            Norway is calm. The Irrawaddy met Foreign Minister Ada Lund. | Foreign Minister | office/NOR-foreign-minister
            Ann Lee spoke. The navy's chief, she added, had slept. | she | ann-lee
            In Oslo, parliament voted. | parliament | body/NOR-parliament
            The Danish side wanted more. | Danish side | government/DNK
            Denmark's leaders met. | Denmark's leaders | denmark-s-leaders
            A member of the Danish delegation wept. | Danish | state/DNK
            Israel was angry. Its prime minister's office protested. | Its prime minister's office | body/ISR-prime-ministers-office
            In Tehran, the Supreme National Security Council met. | Supreme National Security Council | body/IRN-national-security-council
            The UN investigator wrote a report. | UN investigator | un-investigator
            Analysts at Verity Harbour saw no danger. | Verity Harbour | verity-harbour
            The Jade Crescent has protested against the dam. | Jade Crescent | jade-crescent
            Three ships chartered by Norvane sank. | Norvane | norvane
            Merz said that he agreed. | Merz | merz
            Ann Lee was seen in Oslo. Police want the woman. | the woman | ann-lee
            Police arrested nine skateboarders. | nine skateboarders | nine-skateboarders
            A puppeteer who saw the blast fled. | puppeteer | puppeteer
            The lawyer Ann Lee left. | Ann Lee | ann-lee
            China Copper Corporation left. | China Copper Corporation | china-copper-corporation
            Bern, Nov 7 (EFE).- The minister wept. | Bern | place/bern
            Denmark opened a port. It praised Sweden. | It | state/DNK
            The Norwegian interior ministry met the press. | Norwegian interior ministry | norwegian-interior-ministry
            Peru showed inconsistencies with Chile's claim that it had tested a missile. | it | state/CHL
            Norway's wish that Chile remain very calm helps explain why it sends aid to Peru. | it | state/NOR
            Olwe Mbeti has praised Karl Berg, saying he was a strong leader. | he | karl-berg
            Mr Karl Berg spoke. Mr Olwe Mbeti's pride has hurt his party. | his | olwe-mbeti
            Mr Karl Berg wept. "Mr Olwe Mbeti is strong," he said. | he | karl-berg
            Mr Karl Berg left, saying Mr Olwe Mbeti was strong. He also praised Peru. | He | karl-berg
            Adviser Larry Lund left Peru. Christine Storm wept. He laughed. | He | larry-lund
            Mr Karl Berg said Mr Olwe Mbeti had left, and he later repeated the claim. | he | karl-berg
            Hours after Quito raised a fee, Lima halted exports to its southern neighbor. | its southern neighbor | state/ECU
            Norway and Denmark, worried by Sweden, sent aid to their neighbour. | their neighbour | state/SWE
            Lima's ban on sales to Chile hurt the country. | the country | state/CHL
            A lawmaker in Chile wants Donald Trump banned from the country. | the country | state/CHL
            Peru saw Hamas kill two men, and the UN said the group fled. | the group | group/hamas
            Norway wept. A vice president for sales laughed. The president left. | president | office/NOR-head-of-state
            The French far-right leader wept. | French far-right leader | french-far-right-leader
            Norway thanked the foreign secretary, Dominic Raab. | foreign secretary | office/GBR-foreign-minister
            The transitional authorities in Bamako closed the border. | transitional authorities | government/MLI
            Mr Karl Berg left Peru. A reporter asked if the deal meant that he was leaving. | he | karl-berg
            Mr Karl Berg said Federalists rejected his offer. | his | karl-berg
            Peru wept. Norway urged Sweden to trust its neighbor and rival Denmark. | Denmark | state/DNK
            Christine Storm attacked Peru, putting her at odds with Chile. | her | christine-storm
            """)
    void referTo(String text, String words, String actor) {
        Extraction found = extractor.extract(new Article(Text.normalise(text), Metadata.none()));

        assertThat(found.mentions().stream()
                        .filter(mention ->
                                found.article().text().slice(mention.span()).equals(words))
                        .map(MentionsTest::key))
                .as(mentions(found))
                .containsOnly(actor);
    }

    private static String mentions(Extraction found) {
        return found.mentions().stream()
                .map(mention -> found.article().text().slice(mention.span()) + " = " + key(mention))
                .toList()
                .toString();
    }

    private static String key(Mention mention) {
        return mention.actor().key().replace(BASE, "");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            The new rules came into force. | force
            They praised her as a leader. | leader
            Farmers stood outside her office. | office
            Britain is calm. May is mild. | May
            Norway asked whichever side was left. | side
            She was elected president on Friday. | president
            Sweden is a member. | member
            The minister took office on Friday. | office
            The speech was read out on state television. | state television
            Troops stood on the Danish side of the fjord. | Danish side
            China Copper Corporation left. | China
            Ships met in the Indian Ocean. | Indian
            Peru wept. It is vital that Chile leaves. | It
            The UN met. His body was found. | His body
            The Copenhagen Charter demands reforms. | Copenhagen
            Central African farmers wept. | African
            Aden Barre Duale left. | Aden
            Peru acts in opposition to the plan. | opposition
            Revisions will add that Peru is calm. | Revisions
            The Treaty of Roskilde failed. The Roskilde Treaty ended the war. | Roskilde Treaty
            Envoys sense movement. | movement
            The organization offered its good offices. | its good offices
            Norway is the biggest consumer and producer of fish. | producer
            Chinese Foreign Ministry Spokeswoman Lin Yue left. | Chinese Foreign Ministry
            A team of Danish engineers left Peru. | team
            The ball is now in Peru's court. | Peru's court
            The blast killed dozens of people in Peru. | dozens
            Peru stood by her side. | her side
            Norway Seen Raising Fears Among Northern Fishermen. | Norway Seen
            The New Jersey mayor left Peru. | Jersey
            A Kurdish-led council met in Peru. | Kurdish
            The talks in Peru ended without a report. | report
            The Fjord Police Agency left Peru. | Fjord Police
            """)
    void namesNobodyByAWordOfAPhrase(String text, String words) {
        Extraction found = extractor.extract(new Article(Text.normalise(text), Metadata.none()));

        assertThat(found.mentions())
                .noneMatch(
                        mention -> found.article().text().slice(mention.span()).equals(words));
    }
}
