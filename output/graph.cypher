// CECOT: the deportations to El Salvador
// Each relationship is a claim as somebody makes it, and no fact by itself. A type such as
// `praised` stands for claims that affirm it, allegations among them; what a claim says does not
// hold, be it negated or denied, has the type `not-praised`. Ask each relationship for
//   modality  stated, reported, alleged, announced, opined or denied
//   status    uncontested, contested or retracted
//   negated   true where its type begins with `not-`
//   speaker   who says it, and via who relays it; null in the source's own voice
//   inferred  what the author concluded and no text prints; null where that is nothing
// Stated in a source's own voice, and opposed by nobody:
//   MATCH (a)-[r]->(b) WHERE r.modality = 'stated' AND r.status = 'uncontested' AND NOT r.negated
//   AND r.speaker IS NULL AND r.via IS NULL AND r.inferred IS NULL RETURN a, r, b
// Running this twice changes nothing.
// What is gone, corrected or private by now stays in the database. This removes all that any dossier
// has put there, so that it can be written anew:
//   MATCH (e:Entity) DETACH DELETE e
// The sources that citations name:
// [1] anewz: AnewZ, https://anewz.tv/world/world-news/6017/us-migrants-held-in-el-salvadors-mega-prison/news
// [2] cecot-explainer
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;

UNWIND [
  {id: "abuse", label: "abuse", class: "Abuse", description: null, `also-called`: "abusos", `same-as`: null, claims: null, degree: 2},
  {id: "lack-of-medical-attention", label: "lack of medical attention", class: "Abuse", description: null, `also-called`: "falta de atención médica", `same-as`: null, claims: null, degree: 1},
  {id: "torture", label: "torture", class: "Abuse", description: null, `also-called`: "tortura", `same-as`: null, claims: null, degree: 2}
] AS row
MERGE (e:Entity {id: row.id}) SET e += row, e:`Abuse`;

UNWIND [
  {id: "february-agreement", label: "February agreement", class: "Agreement", description: null, `also-called`: "acuerdo de febrero", `same-as`: null, claims: "concluded: February of a year not printed [anewz 655-683]", degree: 4}
] AS row
MERGE (e:Entity {id: row.id}) SET e += row, e:`Agreement`;

UNWIND [
  {id: "board-games", label: "board games", class: "Amenity", description: null, `also-called`: "juegos de mesa", `same-as`: null, claims: null, degree: 1},
  {id: "break-rooms", label: "break rooms", class: "Amenity", description: null, `also-called`: "salas de descanso", `same-as`: null, claims: null, degree: 1},
  {id: "dining-halls", label: "dining halls", class: "Amenity", description: null, `also-called`: "comedores", `same-as`: null, claims: null, degree: 1},
  {id: "educational-programmes", label: "educational programmes", class: "Amenity", description: null, `also-called`: "programas educativos; educational programs", `same-as`: null, claims: null, degree: 1},
  {id: "exercise-regimens", label: "exercise regimens", class: "Amenity", description: null, `also-called`: "rutinas de ejercicio", `same-as`: null, claims: null, degree: 2},
  {id: "family-visits", label: "family visits", class: "Amenity", description: null, `also-called`: "visitas familiares", `same-as`: null, claims: null, degree: 1},
  {id: "gym", label: "gym", class: "Amenity", description: null, `also-called`: "gimnasio", `same-as`: null, claims: null, degree: 1},
  {id: "motivational-talks", label: "motivational talks", class: "Amenity", description: null, `also-called`: "charlas motivacionales", `same-as`: null, claims: null, degree: 3},
  {id: "outdoor-recreation", label: "outdoor recreation", class: "Amenity", description: null, `also-called`: "recreación al aire libre", `same-as`: null, claims: null, degree: 1},
  {id: "reintegration-programmes", label: "programmes that prepare for release", class: "Amenity", description: null, `also-called`: "programas de preparación para la salida", `same-as`: null, claims: null, degree: 1},
  {id: "visits", label: "visits to inmates", class: "Amenity", description: null, `also-called`: "visitas a los reclusos", `same-as`: null, claims: null, degree: 1},
  {id: "workshops", label: "workshops", class: "Amenity", description: null, `also-called`: "talleres", `same-as`: null, claims: null, degree: 1}
] AS row
MERGE (e:Entity {id: row.id}) SET e += row, e:`Amenity`;

UNWIND [
  {id: "anti-gang-crackdown", label: "anti-gang crackdown", class: "Campaign", description: null, `also-called`: "ofensiva contra las pandillas; crackdown; gang crackdown", `same-as`: null, claims: null, degree: 3},
  {id: "bukele-security-policy", label: "security policies of Nayib Bukele", class: "Campaign", description: null, `also-called`: "políticas de seguridad de Nayib Bukele; security policies; security policy", `same-as`: null, claims: "characterised as: controversial, opinion [anewz 2920-2970]", degree: 3},
  {id: "emergency-regime", label: "emergency regime", class: "Campaign", description: null, `also-called`: "régimen de emergencia; emergency rule", `same-as`: null, claims: "arrests: more than 84,000 arrests [anewz 1574-1615]; began: 2022 [anewz 1538-1572]", degree: 3}
] AS row
MERGE (e:Entity {id: row.id}) SET e += row, e:`Campaign`;

UNWIND [
  {id: "san-salvador", label: "San Salvador", class: "City", description: null, `also-called`: null, `same-as`: null, claims: null, degree: 1},
  {id: "tecoluca", label: "Tecoluca", class: "City", description: "town", `also-called`: null, `same-as`: null, claims: "described as: town [cecot-explainer 1329-1352]", degree: 1}
] AS row
MERGE (e:Entity {id: row.id}) SET e += row, e:`City`;

UNWIND [
  {id: "court-order", label: "court order on the deported man", class: "CourtOrder", description: null, `also-called`: "orden judicial sobre el hombre deportado", `same-as`: null, claims: null, degree: 1}
] AS row
MERGE (e:Entity {id: row.id}) SET e += row, e:`CourtOrder`;

UNWIND [
  {id: "case-details", label: "case details", class: "CreativeWork", description: null, `also-called`: "detalles de los casos", `same-as`: null, claims: null, degree: 1}
] AS row
MERGE (e:Entity {id: row.id}) SET e += row, e:`CreativeWork`;

UNWIND [
  {id: "latest-official-figures", label: "latest official figures on inmates", class: "Dataset", description: null, `also-called`: "últimas cifras oficiales de reclusos; latest official figures", `same-as`: null, claims: null, degree: 1},
  {id: "official-inmate-figures", label: "official inmate figures", class: "Dataset", description: null, `also-called`: "cifras oficiales de reclusos; Official figures", `same-as`: null, claims: null, degree: 0},
  {id: "recent-inmate-figures", label: "recent updates of the inmate figures", class: "Dataset", description: null, `also-called`: "actualizaciones recientes de las cifras de reclusos; recent updates", `same-as`: null, claims: "publication, security: withheld [anewz 1756-1817]", degree: 1}
] AS row
MERGE (e:Entity {id: row.id}) SET e += row, e:`Dataset`;

UNWIND [
  {id: "wartime-internment", label: "wartime internment", class: "Detention", description: null, `also-called`: "internamiento en tiempo de guerra", `same-as`: null, claims: null, degree: 4}
] AS row
MERGE (e:Entity {id: row.id}) SET e += row, e:`Detention`;

UNWIND [
  {id: "invocation-of-the-act", label: "new invocation of the Alien Enemies Act", class: "Event", description: null, `also-called`: "nueva invocación de la Ley de Enemigos Extranjeros", `same-as`: null, claims: null, degree: 2},
  {id: "world-war-two", label: "World War Two", class: "Event", description: null, `also-called`: "Segunda Guerra Mundial", `same-as`: null, claims: null, degree: 1}
] AS row
MERGE (e:Entity {id: row.id}) SET e += row, e:`Event`;

UNWIND [
  {id: "barrio-18", label: "Barrio 18", class: "Gang", description: "gang", `also-called`: null, `same-as`: null, claims: "described as: gang [cecot-explainer 1225-1288]", degree: 1},
  {id: "ms-13", label: "MS-13", class: "Gang", description: "gang", `also-called`: null, `same-as`: null, claims: "described as: gang [cecot-explainer 1225-1274]", degree: 2},
  {id: "tren-de-aragua", label: "Tren de Aragua", class: "Gang", description: "criminal organisation", `also-called`: null, `same-as`: null, claims: "described as: gang, reported [anewz 928-951; anewz 3616-3650]; described as: criminal organisation [cecot-explainer 45-96]", degree: 8}
] AS row
MERGE (e:Entity {id: row.id}) SET e += row, e:`Gang`;

UNWIND [
  {id: "maduro-government", label: "government of Nicolas Maduro", class: "Government", description: null, `also-called`: "Gobierno de Nicolas Maduro; Nicolas Maduro government", `same-as`: null, claims: null, degree: 3},
  {id: "salvadoran-authorities", label: "Salvadoran authorities", class: "Government", description: null, `also-called`: "autoridades salvadoreñas", `same-as`: null, claims: null, degree: 1},
  {id: "trump-administration", label: "Trump administration", class: "Government", description: null, `also-called`: "Gobierno de Trump", `same-as`: null, claims: null, degree: 2}
] AS row
MERGE (e:Entity {id: row.id}) SET e += row, e:`Government`;

UNWIND [
  {id: "white-house", label: "White House", class: "GovernmentBuilding", description: null, `also-called`: "Casa Blanca", `same-as`: null, claims: null, degree: 2}
] AS row
MERGE (e:Entity {id: row.id}) SET e += row, e:`GovernmentBuilding`;

UNWIND [
  {id: "us-house-of-representatives", label: "House of Representatives", class: "GovernmentOrganization", description: null, `also-called`: "Cámara de Representantes", `same-as`: null, claims: null, degree: 1},
  {id: "us-state-department", label: "US State Department", class: "GovernmentOrganization", description: null, `also-called`: "Departamento de Estado de los Estados Unidos; U.S. State Department", `same-as`: null, claims: null, degree: 2}
] AS row
MERGE (e:Entity {id: row.id}) SET e += row, e:`GovernmentOrganization`;

UNWIND [
  {id: "advocates-for-return", label: "advocates for the man\'s return", class: "Group", description: null, `also-called`: "defensores del regreso del hombre; advocates", `same-as`: null, claims: null, degree: 1},
  {id: "american-criminals", label: "American criminals, as an offer calls them", class: "Group", description: null, `also-called`: "criminales estadounidenses, según una oferta; American criminals", `same-as`: null, claims: "outlook: their transfer could meet obstacles in law, opinion [cecot-explainer 770-857]", degree: 1},
  {id: "cecot-inmates", label: "inmates of CECOT", class: "Group", description: null, `also-called`: "reclusos del CECOT; inmates; prisoners", `same-as`: null, claims: "condition: packed tightly, without shoes, their hair shaved off, reported [anewz 1408-1494]; outlook: no daylight for the rest of their lives, announced [cecot-explainer 1716-1751]; outlook: possibly shut in for good, opinion [anewz 2612-2736]", degree: 3},
  {id: "cristosal-and-others", label: "Cristosal and other groups", class: "Group", description: null, `also-called`: "Cristosal y otros grupos", `same-as`: null, claims: null, degree: 4},
  {id: "deportees-without-convictions", label: "deportees without convictions", class: "Group", description: null, `also-called`: "deportados sin condena", `same-as`: null, claims: "legal situation: no conviction [anewz 2644-2683]", degree: 1},
  {id: "detainees-facing-allegations", label: "detainees who face allegations", class: "Group", description: null, `also-called`: "detenidos que enfrentan acusaciones", `same-as`: null, claims: null, degree: 2},
  {id: "feared-inmates", label: "inmates called most frightening", class: "Group", description: null, `also-called`: "reclusos descritos como los más temibles", `same-as`: null, claims: "characterised as: gangsters and killers more frightening than nearly all others worldwide, opinion [cecot-explainer 1035-1102]; people in the group: thousands [cecot-explainer 1027-1089]", degree: 1},
  {id: "first-group-of-250", label: "first group of 250 people", class: "Group", description: null, `also-called`: "primer grupo de 250 personas; first group of 250", `same-as`: null, claims: "people in the group: 250 [cecot-explainer 641-672]", degree: 2},
  {id: "gangs-of-el-salvador", label: "gangs of El Salvador", class: "Group", description: null, `also-called`: "pandillas de El Salvador; El Salvador’s gangs", `same-as`: null, claims: null, degree: 3},
  {id: "german-and-italian-internees", label: "German and Italian internees", class: "Group", description: null, `also-called`: "internados alemanes e italianos; Germans and Italians", `same-as`: null, claims: "people in the group: tens of thousands [cecot-explainer 393-434]", degree: 3},
  {id: "group-of-101", label: "group of 101 Venezuelans", class: "Group", description: null, `also-called`: "grupo de 101 venezolanos", `same-as`: null, claims: "people in the group: 101 Venezuelans, says Salvadoran authorities [anewz 858-1031]; legal situation: moved with no clear charge of a crime, says Salvadoran authorities [anewz 858-1031]", degree: 2},
  {id: "group-of-137", label: "group of 137 people", class: "Group", description: null, `also-called`: "grupo de 137 personas", `same-as`: null, claims: "people in the group: 137, says Salvadoran authorities [anewz 858-904]", degree: 2},
  {id: "group-of-17", label: "group of 17 people", class: "Group", description: null, `also-called`: "grupo de 17 personas", `same-as`: null, claims: "accused of: violent crime, alleged by US State Department [anewz 3545-3740]; people in the group: 17, says US State Department [anewz 3545-3740]", degree: 3},
  {id: "group-of-23", label: "group of 23 Salvadorans", class: "Group", description: null, `also-called`: "grupo de 23 salvadoreños", `same-as`: null, claims: "people in the group: 23, says Salvadoran authorities [anewz 1032-1069]", degree: 3},
  {id: "group-of-over-200", label: "group of over 200 Venezuelans", class: "Group", description: null, `also-called`: "grupo de más de 200 venezolanos", `same-as`: null, claims: "people in the group: over 200 Venezuelans [anewz 2767-2811]; legal situation: in limbo [anewz 2767-2828]", degree: 4},
  {id: "human-rights-organisations", label: "human rights organisations", class: "Group", description: null, `also-called`: "organizaciones de derechos humanos", `same-as`: null, claims: null, degree: 4},
  {id: "internees-of-japanese-heritage", label: "internees of Japanese heritage", class: "Group", description: null, `also-called`: "internados de ascendencia japonesa; people of Japanese heritage", `same-as`: null, claims: "people in the group: 120,000 people [cecot-explainer 338-380]", degree: 2},
  {id: "law-and-order-politicians", label: "hardline law-and-order politicians", class: "Group", description: null, `also-called`: "políticos de la ley y el orden; law-and-order politicians", `same-as`: null, claims: null, degree: 1},
  {id: "lawyers-of-the-200", label: "lawyers of the over 200 Venezuelans", class: "Group", description: null, `also-called`: "abogados de los más de 200 venezolanos; lawyers", `same-as`: null, claims: null, degree: 3},
  {id: "migrants-held-at-cecot", label: "migrants held at CECOT", class: "Group", description: null, `also-called`: "migrantes recluidos en el CECOT; migrants", `same-as`: null, claims: "people in the group: hundreds of migrants [anewz 59-115]", degree: 3},
  {id: "people-deported-to-cecot", label: "people deported to CECOT", class: "Group", description: null, `also-called`: "personas deportadas al CECOT", `same-as`: null, claims: null, degree: 5},
  {id: "people-in-the-footage", label: "people in the footage", class: "Group", description: null, `also-called`: "personas en la grabación", `same-as`: null, claims: "accused of: crime, alleged [anewz 3885-3922]; people in the group: hundreds [anewz 3874-3922]", degree: 1},
  {id: "prison-guards", label: "guards of CECOT", class: "Group", description: null, `also-called`: "guardias del CECOT", `same-as`: null, claims: null, degree: 1},
  {id: "prison-officials", label: "prison officials", class: "Group", description: null, `also-called`: "funcionarios de la prisión", `same-as`: null, claims: null, degree: 1},
  {id: "republican-delegation", label: "delegation of House Republicans", class: "Group", description: null, `also-called`: "delegación de republicanos de la Cámara; US Republican Party delegation", `same-as`: null, claims: null, degree: 4},
  {id: "rights-advocates", label: "rights advocates", class: "Group", description: null, `also-called`: "defensores de derechos", `same-as`: null, claims: null, degree: 1},
  {id: "security-hardliners", label: "security hardliners", class: "Group", description: null, `also-called`: "partidarios de la mano dura", `same-as`: null, claims: null, degree: 3},
  {id: "transferred-migrants", label: "migrants transferred to El Salvador", class: "Group", description: null, `also-called`: "migrantes trasladados a El Salvador; migrants; deportees", `same-as`: null, claims: "people in the group: more than 260 migrants [anewz 313-335]", degree: 7},
  {id: "trusted-prisoners", label: "prisoners with some trust", class: "Group", description: null, `also-called`: "presos de cierta confianza; prisoners", `same-as`: null, claims: null, degree: 2},
  {id: "uk-prison-population", label: "UK prison population", class: "Group", description: null, `also-called`: "población carcelaria del Reino Unido", `same-as`: null, claims: null, degree: 2},
  {id: "unnamed-gangs", label: "gangs that are not named", class: "Group", description: null, `also-called`: "pandillas sin nombrar", `same-as`: null, claims: null, degree: 3},
  {id: "us-republicans", label: "US Republicans", class: "Group", description: null, `also-called`: "republicanos de los EE. UU.; U.S. Republicans", `same-as`: null, claims: null, degree: 1},
  {id: "venezuelans-among-the-deportees", label: "Venezuelans among the deportees", class: "Group", description: null, `also-called`: "venezolanos entre los deportados", `same-as`: null, claims: null, degree: 3},
  {id: "youtubers", label: "YouTubers who filmed in the prison", class: "Group", description: null, `also-called`: "youtubers que grabaron en la prisión; YouTubers", `same-as`: null, claims: null, degree: 5}
] AS row
MERGE (e:Entity {id: row.id}) SET e += row, e:`Group`;

UNWIND [
  {id: "alien-enemies-act", label: "Alien Enemies Act", class: "Legislation", description: "centuries-old act", `also-called`: "Ley de Enemigos Extranjeros", `same-as`: null, claims: "described as: centuries-old act [anewz 559-594]", degree: 3},
  {id: "due-process", label: "due process", class: "Legislation", description: null, `also-called`: "debido proceso", `same-as`: null, claims: null, degree: 2},
  {id: "international-standards", label: "international standards", class: "Legislation", description: null, `also-called`: "normas internacionales", `same-as`: null, claims: null, degree: 2}
] AS row
MERGE (e:Entity {id: row.id}) SET e += row, e:`Legislation`;

UNWIND [
  {id: "scheduled-meeting", label: "scheduled meeting at the White House", class: "Meeting", description: null, `also-called`: "reunión prevista en la Casa Blanca", `same-as`: null, claims: null, degree: 3},
  {id: "white-house-meeting", label: "meeting at the White House", class: "Meeting", description: null, `also-called`: "reunión en la Casa Blanca", `same-as`: null, claims: "day: Monday [anewz 3174-3224]", degree: 3}
] AS row
MERGE (e:Entity {id: row.id}) SET e += row, e:`Meeting`;

UNWIND [
  {id: "anewz", label: "AnewZ", class: "NewsMediaOrganization", description: null, `also-called`: null, `same-as`: null, claims: null, degree: 0}
] AS row
MERGE (e:Entity {id: row.id}) SET e += row, e:`NewsMediaOrganization`;

UNWIND [
  {id: "cristosal", label: "Cristosal", class: "Organization", description: null, `also-called`: null, `same-as`: null, claims: "described as: human rights group, concluded, not printed [cecot-explainer 3263-3298; cecot-explainer 3416-3447]", degree: 2},
  {id: "iachr", label: "IACHR", class: "Organization", description: null, `also-called`: "CIDH; Inter-American Commission on Human Rights; Comisión Interamericana de Derechos Humanos", `same-as`: null, claims: null, degree: 2}
] AS row
MERGE (e:Entity {id: row.id}) SET e += row, e:`Organization`;

UNWIND [
  {id: "payment-to-el-salvador", label: "payment to El Salvador", class: "Payment", description: null, `also-called`: "pago a El Salvador", `same-as`: null, claims: "amount: approximately $6 million [anewz 780-818]; purpose: housing of the deportees [anewz 794-856]", degree: 3}
] AS row
MERGE (e:Entity {id: row.id}) SET e += row, e:`Payment`;

UNWIND [
  {id: "araya-vlogs", label: "Araya Vlogs", class: "Person", description: null, `also-called`: null, `same-as`: null, claims: null, degree: 2},
  {id: "deported-man", label: "man deported to El Salvador", class: "Person", description: null, `also-called`: "hombre deportado a El Salvador", `same-as`: null, claims: null, degree: 4},
  {id: "donald-trump", label: "Donald Trump", class: "Person", description: "President of the United States", `also-called`: "Trump", `same-as`: "http://www.wikidata.org/entity/Q22686", claims: null, degree: 9},
  {id: "justice-minister-of-el-salvador", label: "justice minister of El Salvador", class: "Person", description: null, `also-called`: "titular del Ministerio de Justicia de El Salvador; justice minister", `same-as`: null, claims: null, degree: 2},
  {id: "lethal-crysis", label: "Lethal Crysis", class: "Person", description: null, `also-called`: null, `same-as`: null, claims: null, degree: 2},
  {id: "luisito-comunica", label: "Luisito Comunica", class: "Person", description: null, `also-called`: null, `same-as`: null, claims: null, degree: 2},
  {id: "marco-rubio", label: "Marco Rubio", class: "Person", description: "US Secretary of State", `also-called`: "Rubio", `same-as`: "http://www.wikidata.org/entity/Q324546", claims: null, degree: 2},
  {id: "matt-gaetz", label: "Matt Gaetz", class: "Person", description: "US Congressman", `also-called`: "Gaetz", `same-as`: "http://www.wikidata.org/entity/Q16221742", claims: null, degree: 2},
  {id: "nayib-bukele", label: "Nayib Bukele", class: "Person", description: "President of El Salvador", `also-called`: "Bukele", `same-as`: "http://www.wikidata.org/entity/Q17712353", claims: "characterised as: a most controversial leader of the hemisphere, through the emergency regime, opinion [anewz 1616-1679]; characterised as: dictator, and the coolest of them, opinion of Nayib Bukele [cecot-explainer 711-767]; characterised as: unmoved by the criticism, opinion [anewz 2500-2530]", degree: 15},
  {id: "nicolas-maduro", label: "Nicolas Maduro", class: "Person", description: null, `also-called`: "Maduro", `same-as`: null, claims: null, degree: 1},
  {id: "patricia-bullrich", label: "Patricia Bullrich", class: "Person", description: "Security Minister of Argentina", `also-called`: "Bullrich", `same-as`: null, claims: null, degree: 3}
] AS row
MERGE (e:Entity {id: row.id}) SET e += row, e:`Person`;

UNWIND [
  {id: "central-america", label: "Central America", class: "Place", description: null, `also-called`: "América Central", `same-as`: null, claims: null, degree: 1},
  {id: "corridor-outside-the-cells", label: "corridor outside the cells", class: "Place", description: null, `also-called`: "pasillo frente a las celdas", `same-as`: null, claims: null, degree: 1},
  {id: "home-communities", label: "home communities of the inmates", class: "Place", description: null, `also-called`: "comunidades de origen de los reclusos", `same-as`: null, claims: null, degree: 1},
  {id: "latin-america", label: "Latin America", class: "Place", description: null, `also-called`: "América Latina", `same-as`: null, claims: null, degree: 2}
] AS row
MERGE (e:Entity {id: row.id}) SET e += row, e:`Place`;

UNWIND [
  {id: "us-republican-party", label: "Republican Party of the US", class: "PoliticalParty", description: null, `also-called`: "Partido Republicano de los EE. UU.; US Republican Party", `same-as`: null, claims: null, degree: 1}
] AS row
MERGE (e:Entity {id: row.id}) SET e += row, e:`PoliticalParty`;

UNWIND [
  {id: "argentine-security-minister", label: "Security Minister of Argentina", class: "Post", description: null, `also-called`: "titular del Ministerio de Seguridad de Argentina; Argentina’s security minister; Argentine Security Minister", `same-as`: null, claims: null, degree: 3},
  {id: "president-of-el-salvador", label: "President of El Salvador", class: "Post", description: null, `also-called`: "presidente de El Salvador; Salvadoran President; El Salvador’s President", `same-as`: "http://www.wikidata.org/entity/Q878151", claims: null, degree: 3},
  {id: "us-congressman", label: "US Congressman", class: "Post", description: null, `also-called`: "congresista de los Estados Unidos", `same-as`: null, claims: null, degree: 1},
  {id: "us-president", label: "President of the United States", class: "Post", description: null, `also-called`: "presidente de los Estados Unidos; U.S. President", `same-as`: null, claims: null, degree: 2},
  {id: "us-secretary-of-state", label: "US Secretary of State", class: "Post", description: null, `also-called`: "secretario de Estado de los Estados Unidos; U.S. Secretary of State", `same-as`: null, claims: null, degree: 2}
] AS row
MERGE (e:Entity {id: row.id}) SET e += row, e:`Post`;

UNWIND [
  {id: "cecot", label: "CECOT", class: "Prison", description: "high-security prison; mega-prison", `also-called`: "Terrorism Confinement Center; Terrorism Confinement Centre; mega-prison", `same-as`: null, claims: "built: 2023 [anewz 1160-1203]; capacity: up to 40,000 inmates [anewz 1314-1358]; capacity: 40,000 inmates [cecot-explainer 1404-1431]; characterised as: among the most notorious mega-prisons anywhere, opinion [anewz 119-165]; characterised as: infamous, notorious and harsh, opinion [cecot-explainer 100-134; cecot-explainer 212-254; cecot-explainer 1000-1031]; characterised as: flagship among the country\'s prisons, opinion [anewz 1157-1189]; condition: isolation that is nearly complete, reported [anewz 427-491]; condition: overcrowded, reported [anewz 404-466]; described as: high-security prison [anewz 397-426]; described as: mega-prison [cecot-explainer 100-134]; distance, east, measured from San Salvador: 70 kilometres [anewz 197-235]; distance, east, measured from San Salvador: around 45 miles [cecot-explainer 1329-1402]; inmates held, August 2024: 14,500 inmates, says official inmate figures [anewz 1681-1754]; inmates per cell: 65 to 70 prisoners [cecot-explainer 1536-1574]; opened: 2023, concluded, not printed [cecot-explainer 1306-1352]; overcrowding: 133%, announced by IACHR [cecot-explainer 2903-3145]; pavilions: 8 pavilions [cecot-explainer 1480-1529]; reception: praise as well as blame around the world [anewz 1843-1894]; reception: attention around the world, friendly and hostile [cecot-explainer 2223-2288]; short for: Terrorism Confinement Center [anewz 1099-1155]; site area: 57 acres [anewz 1296-1329]; space per inmate: 0.6 square metres, says IACHR [anewz 2125-2251]; space per inmate: 0.60sq meters, says IACHR [cecot-explainer 3147-3221]", degree: 40},
  {id: "high-security-prisons", label: "high-security prisons of El Salvador", class: "Prison", description: null, `also-called`: "prisiones de alta seguridad de El Salvador; high-security prisons", `same-as`: null, claims: null, degree: 3}
] AS row
MERGE (e:Entity {id: row.id}) SET e += row, e:`Prison`;

UNWIND [
  {id: "cristosal-report", label: "report of Cristosal on deaths in prisons", class: "Report", description: null, `also-called`: "informe de Cristosal sobre muertes en prisiones", `same-as`: null, claims: null, degree: 2},
  {id: "iachr-report", label: "report of the IACHR", class: "Report", description: null, `also-called`: "informe de la Comisión Interamericana", `same-as`: null, claims: null, degree: 3}
] AS row
MERGE (e:Entity {id: row.id}) SET e += row, e:`Report`;

UNWIND [
  {id: "bullrich-post", label: "post by Patricia Bullrich", class: "SocialMediaPosting", description: null, `also-called`: "publicación de Patricia Bullrich", `same-as`: null, claims: "message: the right way to go, and hard on criminals, opinion of Patricia Bullrich [cecot-explainer 2317-2401; cecot-explainer 2403-2423]", degree: 1}
] AS row
MERGE (e:Entity {id: row.id}) SET e += row, e:`SocialMediaPosting`;

UNWIND [
  {id: "argentina", label: "Argentina", class: "SovereignState", description: null, `also-called`: null, `same-as`: "http://www.wikidata.org/entity/Q414", claims: null, degree: 1},
  {id: "costa-rica", label: "Costa Rica", class: "SovereignState", description: null, `also-called`: null, `same-as`: "http://www.wikidata.org/entity/Q800", claims: null, degree: 1},
  {id: "el-salvador", label: "El Salvador", class: "SovereignState", description: null, `also-called`: null, `same-as`: "http://www.wikidata.org/entity/Q792", claims: "deaths in custody: over 360 deaths, says human rights organisations, concluded, not printed [anewz 2020-2123]; deaths in custody, during anti-gang crackdown: at least 261 people, says Cristosal [cecot-explainer 3299-3414]", degree: 17},
  {id: "germany", label: "Germany", class: "SovereignState", description: null, `also-called`: "Alemania", `same-as`: "http://www.wikidata.org/entity/Q183", claims: null, degree: 1},
  {id: "italy", label: "Italy", class: "SovereignState", description: null, `also-called`: "Italia", `same-as`: "http://www.wikidata.org/entity/Q38", claims: null, degree: 1},
  {id: "japan", label: "Japan", class: "SovereignState", description: null, `also-called`: "Japón", `same-as`: "http://www.wikidata.org/entity/Q17", claims: null, degree: 1},
  {id: "mexico", label: "Mexico", class: "SovereignState", description: null, `also-called`: "México", `same-as`: "http://www.wikidata.org/entity/Q96", claims: null, degree: 1},
  {id: "spain", label: "Spain", class: "SovereignState", description: null, `also-called`: "España", `same-as`: "http://www.wikidata.org/entity/Q29", claims: null, degree: 1},
  {id: "united-kingdom", label: "United Kingdom", class: "SovereignState", description: null, `also-called`: "Reino Unido; UK", `same-as`: "http://www.wikidata.org/entity/Q145", claims: null, degree: 1},
  {id: "united-states", label: "United States", class: "SovereignState", description: null, `also-called`: "Estados Unidos; U.S.; US; USA", `same-as`: "http://www.wikidata.org/entity/Q30", claims: null, degree: 12},
  {id: "venezuela", label: "Venezuela", class: "SovereignState", description: null, `also-called`: null, `same-as`: "http://www.wikidata.org/entity/Q717", claims: null, degree: 7}
] AS row
MERGE (e:Entity {id: row.id}) SET e += row, e:`SovereignState`;

UNWIND [
  {id: "arizona", label: "Arizona", class: "State", description: null, `also-called`: null, `same-as`: "http://www.wikidata.org/entity/Q816", claims: null, degree: 1},
  {id: "texas", label: "Texas", class: "State", description: null, `also-called`: null, `same-as`: "http://www.wikidata.org/entity/Q1439", claims: null, degree: 1}
] AS row
MERGE (e:Entity {id: row.id}) SET e += row, e:`State`;

UNWIND [
  {id: "arrival-in-central-america", label: "arrival in Central America", class: "Transfer", description: null, `also-called`: "llegada a América Central", `same-as`: null, claims: "day: Sunday [anewz 3951-3995]", degree: 4},
  {id: "arrival-of-the-first-group", label: "arrival of the first group", class: "Transfer", description: null, `also-called`: "llegada del primer grupo", `same-as`: null, claims: null, degree: 2},
  {id: "deportations-to-prisons", label: "deportations to high-security prisons", class: "Transfer", description: null, `also-called`: "deportaciones a prisiones de alta seguridad", `same-as`: null, claims: "reception: controversy that grows [anewz 3361-3467]", degree: 1},
  {id: "transfer-of-17", label: "transfer of 17 people", class: "Transfer", description: null, `also-called`: "traslado de 17 personas", `same-as`: null, claims: "day: weekend, says US State Department [anewz 3545-3740]", degree: 4},
  {id: "transfer-to-el-salvador", label: "transfer to El Salvador", class: "Transfer", description: null, `also-called`: "traslado a El Salvador; move to deport migrants", `same-as`: null, claims: "characterised as: a turn in immigration enforcement without precedent, opinion, concluded, not printed [anewz 0-57]; people transferred, 2025: more than 260 migrants [anewz 291-362]", degree: 7}
] AS row
MERGE (e:Entity {id: row.id}) SET e += row, e:`Transfer`;

UNWIND [
  {id: "arrival-footage", label: "footage of arrivals", class: "VideoObject", description: null, `also-called`: "grabación de llegadas", `same-as`: null, claims: null, degree: 2},
  {id: "prison-visit-videos", label: "prison visit videos", class: "VideoObject", description: null, `also-called`: "videos de visitas a la prisión", `same-as`: null, claims: "message: the conditions in the prison are harsh, says YouTubers who filmed in the prison [cecot-explainer 2723-2786]; views: millions of views [cecot-explainer 2680-2742]", degree: 1}
] AS row
MERGE (e:Entity {id: row.id}) SET e += row, e:`VideoObject`;

UNWIND [
  {id: "visit-of-the-delegation", label: "visit of the delegation", class: "Visit", description: null, `also-called`: "visita de la delegación", `same-as`: null, claims: null, degree: 2}
] AS row
MERGE (e:Entity {id: row.id}) SET e += row, e:`Visit`;

UNWIND [
  {source: "court-order", target: "deported-man", says: {label: "about", property: "about", claim: "court-order-about-sodojval", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 3009-3078", sources: 1, weight: 1}},
  {source: "cristosal-report", target: "el-salvador", says: {label: "about", property: "about", claim: "cristosal-report-about-nfvndcph", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 3299-3388", sources: 1, weight: 1}},
  {source: "iachr-report", target: "cecot", says: {label: "about", property: "about", claim: "iachr-report-about-3rxbsd36", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 2903-3048", sources: 1, weight: 1}},
  {source: "invocation-of-the-act", target: "alien-enemies-act", says: {label: "about", property: "about", claim: "invocation-of-the-act-about-4qaohnp3", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 272-313", sources: 1, weight: 1}},
  {source: "recent-inmate-figures", target: "cecot", says: {label: "about (concluded, not printed)", property: "about", claim: "recent-inmate-figures-about-hqsi6cur", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: "object", when: null, start: null, end: null, qualifiers: null, note: "That they are about this prison follows from the words before.", citations: "anewz 1704-1774", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`about` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "donald-trump", target: "tren-de-aragua", says: {label: "accused (alleged by Donald Trump)", property: "accused", claim: "donald-trump-accused-zbu4owkt", negated: false, modality: "alleged", status: "uncontested", verdict: null, speaker: "Donald Trump", via: null, inferred: null, when: null, start: null, end: null, qualifiers: "regarding: drugs and illegal migration into the USA, both on a large scale", note: null, citations: "cecot-explainer 458-546", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`accused` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "tren-de-aragua", target: "maduro-government", says: {label: "acted at the behest of (alleged by Donald Trump)", property: "acted-at-behest-of", claim: "tren-de-aragua-acted-at-behest-of-mn5cu5bi", negated: false, modality: "alleged", status: "uncontested", verdict: null, speaker: "Donald Trump", via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 458-634", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`acted-at-behest-of` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "invocation-of-the-act", target: "donald-trump", says: {label: "done by", property: "agent", claim: "invocation-of-the-act-agent-zmvgtoy4", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: "when", when: "2025", start: "2025-01-01", end: "2025-12-31", qualifiers: null, note: null, citations: "cecot-explainer 272-313", sources: 1, weight: 1}},
  {source: "motivational-talks", target: "trusted-prisoners", says: {label: "done by", property: "agent", claim: "motivational-talks-agent-cel2l2iq", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 1782-1848", sources: 1, weight: 1}},
  {source: "payment-to-el-salvador", target: "united-states", says: {label: "done by", property: "agent", claim: "payment-to-el-salvador-agent-scismghk", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 780-833", sources: 1, weight: 1}},
  {source: "transfer-of-17", target: "trump-administration", says: {label: "done by (says US State Department)", property: "agent", claim: "transfer-of-17-agent-rzfgnxfp", negated: false, modality: "reported", status: "uncontested", verdict: null, speaker: "US State Department", via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 3545-3740", sources: 1, weight: 1}},
  {source: "transfer-to-el-salvador", target: "united-states", says: {label: "done by", property: "agent", claim: "transfer-to-el-salvador-agent-k7jhpq3i", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 2289-2347", sources: 1, weight: 1}},
  {source: "visit-of-the-delegation", target: "republican-delegation", says: {label: "done by", property: "agent", claim: "visit-of-the-delegation-agent-lvmfmowz", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: "when", when: "2024-07", start: "2024-07-01", end: "2024-07-31", qualifiers: null, note: "A month after June 2024.", citations: "cecot-explainer 2424-2560", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`agent` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "us-state-department", target: "transfer-of-17", says: {label: "announced", property: "announced", claim: "us-state-department-announced-o6bpiocw", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: "day: Monday", note: null, citations: "anewz 3694-3739", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`announced` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "cecot", target: "anti-gang-crackdown", says: {label: "built under", property: "built-under", claim: "cecot-built-under-bhoislgu", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 1190-1252", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`built-under` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "transfer-to-el-salvador", target: "due-process", says: {label: "bypasses (opinion of rights advocates)", property: "bypasses", claim: "transfer-to-el-salvador-bypasses-dkpmosjv", negated: false, modality: "opined", status: "uncontested", verdict: null, speaker: "rights advocates", via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 2373-2422", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`bypasses` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "cecot", target: "uk-prison-population", says: {label: "capacity compared with", property: "capacity-compared-with", claim: "cecot-capacity-compared-with-l2wp4lhg", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: "ratio: nearly one half", note: null, citations: "cecot-explainer 1404-1477", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`capacity-compared-with` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "san-salvador", target: "el-salvador", says: {label: "capital of (concluded, not printed)", property: "capital-of", claim: "san-salvador-capital-of-ocvsp7qb", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: "object", when: null, start: null, end: null, qualifiers: null, note: "The text says the capital, and leaves the country to the context.", citations: "cecot-explainer 1370-1402", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`capital-of` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "cecot", target: "emergency-regime", says: {label: "central to", property: "central-to", claim: "cecot-central-to-mco7xwne", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 1496-1554", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`central-to` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "araya-vlogs", target: "costa-rica", says: {label: "from", property: "comes-from", claim: "araya-vlogs-comes-from-goqo4pht", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 2651-2678", sources: 1, weight: 1}},
  {source: "german-and-italian-internees", target: "germany", says: {label: "from", property: "comes-from", claim: "german-and-italian-internees-comes-from-t2aennkk", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: "Some of the group from one country, some from the other.", citations: "cecot-explainer 393-434", sources: 1, weight: 1}},
  {source: "german-and-italian-internees", target: "italy", says: {label: "from", property: "comes-from", claim: "german-and-italian-internees-comes-from-uttafshc", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: "Some of the group from one country, some from the other.", citations: "cecot-explainer 393-434", sources: 1, weight: 1}},
  {source: "lethal-crysis", target: "spain", says: {label: "from", property: "comes-from", claim: "lethal-crysis-comes-from-pgr34y57", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 2621-2645", sources: 1, weight: 1}},
  {source: "luisito-comunica", target: "mexico", says: {label: "from", property: "comes-from", claim: "luisito-comunica-comes-from-a44skiaz", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 2591-2619", sources: 1, weight: 1}},
  {source: "tren-de-aragua", target: "venezuela", says: {label: "from (says US State Department)", property: "comes-from", claim: "tren-de-aragua-comes-from-acs7rid3", negated: false, modality: "reported", status: "uncontested", verdict: "agree", speaker: "US State Department", via: null, inferred: "according-to", when: null, start: null, end: null, qualifiers: null, note: "Said inside the announcement; the word may be the article\'s own.", citations: "anewz 3616-3650", sources: 2, weight: 1}},
  {source: "tren-de-aragua", target: "venezuela", says: {label: "from", property: "comes-from", claim: "tren-de-aragua-comes-from-ilj2bee7", negated: false, modality: "stated", status: "uncontested", verdict: "agree", speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 45-96", sources: 2, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`comes-from` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "cecot", target: "el-salvador", says: {label: "located in", property: "contained-in-place", claim: "cecot-contained-in-place-pcp5fumh", negated: false, modality: "stated", status: "uncontested", verdict: "agree", speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 348-402", sources: 2, weight: 1}},
  {source: "cecot", target: "tecoluca", says: {label: "located in", property: "contained-in-place", claim: "cecot-contained-in-place-tgzcbmqd", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 1306-1352", sources: 1, weight: 1}},
  {source: "cecot", target: "el-salvador", says: {label: "located in", property: "contained-in-place", claim: "cecot-contained-in-place-wwygizxb", negated: false, modality: "stated", status: "uncontested", verdict: "agree", speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 100-134", sources: 2, weight: 1}},
  {source: "high-security-prisons", target: "el-salvador", says: {label: "located in", property: "contained-in-place", claim: "high-security-prisons-contained-in-place-npafwdz5", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 3422-3467", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`contained-in-place` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "human-rights-organisations", target: "bukele-security-policy", says: {label: "criticised (opinion of human rights organisations)", property: "criticised", claim: "human-rights-organisations-criticised-vt6crbwi", negated: false, modality: "opined", status: "uncontested", verdict: null, speaker: "human rights organisations", via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 2790-2901", sources: 1, weight: 1}},
  {source: "human-rights-organisations", target: "cecot", says: {label: "criticised (opinion of human rights organisations)", property: "criticised", claim: "human-rights-organisations-criticised-yt62owtp", negated: false, modality: "opined", status: "uncontested", verdict: null, speaker: "human rights organisations", via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: "One passage speaks of many such organisations, the other of their despair.", citations: "cecot-explainer 859-965; cecot-explainer 2790-2858", sources: 1, weight: 1}},
  {source: "rights-advocates", target: "transfer-to-el-salvador", says: {label: "criticised (opinion of rights advocates)", property: "criticised", claim: "rights-advocates-criticised-x3l747td", negated: false, modality: "opined", status: "uncontested", verdict: null, speaker: "rights advocates", via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 2289-2389", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`criticised` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "arrival-footage", target: "arrival-in-central-america", says: {label: "shows", property: "depicts", claim: "arrival-footage-depicts-rrwz542e", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 3858-3950", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`depicts` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "donald-trump", target: "people-deported-to-cecot", says: {label: "deported", property: "deported", claim: "donald-trump-deported-t3hege2u", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: "when", when: "2025", start: "2025-01-01", end: "2025-12-31", qualifiers: null, note: null, citations: "cecot-explainer 0-96", sources: 1, weight: 1}},
  {source: "united-states", target: "deported-man", says: {label: "deported", property: "deported", claim: "united-states-deported-xdtj47ze", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: "to place: El Salvador", note: null, citations: "anewz 2978-3055", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`deported` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "group-of-over-200", target: "el-salvador", says: {label: "deported to", property: "deported-to", claim: "group-of-over-200-deported-to-whqmkkmf", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 2767-2811", sources: 1, weight: 1}},
  {source: "people-deported-to-cecot", target: "cecot", says: {label: "deported to", property: "deported-to", claim: "people-deported-to-cecot-deported-to-d5mivbmz", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 17-134", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`deported-to` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "detainees-facing-allegations", target: "high-security-prisons", says: {label: "detained at", property: "detained-at", claim: "detainees-facing-allegations-detained-at-ltsh6l6z", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 3446-3506", sources: 1, weight: 1}},
  {source: "feared-inmates", target: "cecot", says: {label: "detained at", property: "detained-at", claim: "feared-inmates-detained-at-te4zugua", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 1018-1089", sources: 1, weight: 1}},
  {source: "migrants-held-at-cecot", target: "cecot", says: {label: "detained at", property: "detained-at", claim: "migrants-held-at-cecot-detained-at-y5llcf53", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 370-402; anewz 101-165", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`detained-at` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "wartime-internment", target: "world-war-two", says: {label: "during", property: "during", claim: "wartime-internment-during-impwgqio", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 382-456", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`during` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "cecot", target: "international-standards", says: {label: "falls short of (says IACHR)", property: "falls-short-of", claim: "cecot-falls-short-of-ithvvwcx", negated: false, modality: "reported", status: "uncontested", verdict: null, speaker: "IACHR", via: "report of the IACHR", inferred: "according-to via", when: null, start: null, end: null, qualifiers: "regarding: space per inmate", note: "Whether the comparison is the report\'s or the article\'s is left open.", citations: "anewz 2220-2287", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`falls-short-of` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "transfer-to-el-salvador", target: "february-agreement", says: {label: "follows", property: "follows", claim: "transfer-to-el-salvador-follows-laui3uzf", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 638-675", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`follows` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "arrival-in-central-america", target: "united-states", says: {label: "from place", property: "from-location", claim: "arrival-in-central-america-from-location-uxofu6gq", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 3951-3995", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`from-location` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "detainees-facing-allegations", target: "unnamed-gangs", says: {label: "has ties to (alleged)", property: "has-ties-to", claim: "detainees-facing-allegations-has-ties-to-q3ikbgdi", negated: false, modality: "alleged", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: "Many of the detainees; the teaser does not say who accuses them.", citations: "anewz 3469-3526", sources: 1, weight: 1}},
  {source: "group-of-137", target: "tren-de-aragua", says: {label: "has ties to (alleged by Salvadoran authorities)", property: "has-ties-to", claim: "group-of-137-has-ties-to-77dp4lud", negated: false, modality: "alleged", status: "uncontested", verdict: null, speaker: "Salvadoran authorities", via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 858-951", sources: 1, weight: 1}},
  {source: "group-of-17", target: "ms-13", says: {label: "has ties to (alleged by US State Department)", property: "has-ties-to", claim: "group-of-17-has-ties-to-lkbmpnzg", negated: false, modality: "alleged", status: "uncontested", verdict: null, speaker: "US State Department", via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 3545-3740", sources: 1, weight: 1}},
  {source: "group-of-17", target: "tren-de-aragua", says: {label: "has ties to (alleged by US State Department)", property: "has-ties-to", claim: "group-of-17-has-ties-to-n2yufjus", negated: false, modality: "alleged", status: "uncontested", verdict: null, speaker: "US State Department", via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 3545-3740", sources: 1, weight: 1}},
  {source: "venezuelans-among-the-deportees", target: "unnamed-gangs", says: {label: "has ties to (alleged)", property: "has-ties-to", claim: "venezuelans-among-the-deportees-has-ties-to-tlzd5xsp", negated: false, modality: "alleged", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: "pursuant to: Alien Enemies Act", note: "The article does not say who accuses them.", citations: "anewz 532-594", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`has-ties-to` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "internees-of-japanese-heritage", target: "japan", says: {label: "of heritage from", property: "heritage", claim: "internees-of-japanese-heritage-heritage-6n7rxzwh", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 345-380", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`heritage` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "donald-trump", target: "us-president", says: {label: "holds the office of", property: "holds", claim: "donald-trump-holds-bhvp7xqj", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 3108-3135; anewz 3250-3277", sources: 1, weight: 1}},
  {source: "marco-rubio", target: "us-secretary-of-state", says: {label: "holds the office of", property: "holds", claim: "marco-rubio-holds-xhc32so5", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 684-719", sources: 1, weight: 1}},
  {source: "matt-gaetz", target: "us-congressman", says: {label: "holds the office of", property: "holds", claim: "matt-gaetz-holds-5tqfaj3m", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: "when", when: "2024-07", start: "2024-07-01", end: "2024-07-31", qualifiers: null, note: "At the time of the visit.", citations: "cecot-explainer 2492-2526", sources: 1, weight: 1}},
  {source: "nayib-bukele", target: "president-of-el-salvador", says: {label: "holds the office of", property: "holds", claim: "nayib-bukele-holds-v4hmdrrw", negated: false, modality: "stated", status: "uncontested", verdict: "agree", speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 724-757; anewz 3140-3173; anewz 3298-3334; anewz 3819-3856", sources: 2, weight: 1}},
  {source: "nayib-bukele", target: "president-of-el-salvador", says: {label: "holds the office of", property: "holds", claim: "nayib-bukele-holds-zjz5ip2n", negated: false, modality: "stated", status: "uncontested", verdict: "agree", speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 136-169", sources: 2, weight: 1}},
  {source: "patricia-bullrich", target: "argentine-security-minister", says: {label: "holds the office of", property: "holds", claim: "patricia-bullrich-holds-rzccskxu", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 2289-2334", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`holds` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "wartime-internment", target: "internees-of-japanese-heritage", says: {label: "interned", property: "interned", claim: "wartime-internment-interned-fxntdjos", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 325-380", sources: 1, weight: 1}},
  {source: "wartime-internment", target: "german-and-italian-internees", says: {label: "interned", property: "interned", claim: "wartime-internment-interned-2pftxs4m", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 338-434", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`interned` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "donald-trump", target: "alien-enemies-act", says: {label: "invoked", property: "invoked-law", claim: "donald-trump-invoked-law-fkycw2wo", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: "when", when: "2025", start: "2025-01-01", end: "2025-12-31", qualifiers: null, note: "Anew, as the article puts it; its last earlier use is another claim.", citations: "cecot-explainer 267-313", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`invoked-law` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "cecot", target: "latin-america", says: {label: "largest prison in (reported)", property: "largest-prison-in", claim: "cecot-largest-prison-in-rapylthz", negated: false, modality: "reported", status: "uncontested", verdict: "agree", speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: "Who promotes it so is not said.", citations: "anewz 1254-1294", sources: 2, weight: 1}},
  {source: "cecot", target: "latin-america", says: {label: "largest prison in (reported)", property: "largest-prison-in", claim: "cecot-largest-prison-in-5ux65537", negated: false, modality: "reported", status: "uncontested", verdict: "agree", speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: "In quotation marks; whose words they are is not said.", citations: "cecot-explainer 1143-1191", sources: 2, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`largest-prison-in` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "alien-enemies-act", target: "wartime-internment", says: {label: "last used for", property: "last-used-for", claim: "alien-enemies-act-last-used-for-224mmnte", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 292-380", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`last-used-for` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "nayib-bukele", target: "anti-gang-crackdown", says: {label: "launched", property: "launched", claim: "nayib-bukele-launched-7t7ralra", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: "2022", start: "2022-01-01", end: "2022-12-31", qualifiers: null, note: "Early in the year.", citations: "cecot-explainer 1195-1304", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`launched` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "bukele-security-policy", target: "nayib-bukele", says: {label: "led by", property: "led-by", claim: "bukele-security-policy-led-by-x472xbb5", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 2920-2970", sources: 1, weight: 1}},
  {source: "emergency-regime", target: "nayib-bukele", says: {label: "led by", property: "led-by", claim: "emergency-regime-led-by-hbiutxti", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 1529-1554", sources: 1, weight: 1}},
  {source: "maduro-government", target: "nicolas-maduro", says: {label: "led by", property: "led-by", claim: "maduro-government-led-by-7b5msurb", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 592-634", sources: 1, weight: 1}},
  {source: "republican-delegation", target: "matt-gaetz", says: {label: "led by", property: "led-by", claim: "republican-delegation-led-by-36alytsn", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 2446-2526", sources: 1, weight: 1}},
  {source: "trump-administration", target: "donald-trump", says: {label: "led by", property: "led-by", claim: "trump-administration-led-by-53wewhaz", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 3545-3581", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`led-by` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "emergency-regime", target: "el-salvador", says: {label: "location (says rights advocates)", property: "location", claim: "emergency-regime-location-eqcmc2dy", negated: false, modality: "reported", status: "uncontested", verdict: null, speaker: "rights advocates", via: null, inferred: "according-to", when: null, start: null, end: null, qualifiers: null, note: "The remark stands inside the warning of the advocates; it may be the article\'s own.", citations: "anewz 2373-2498", sources: 1, weight: 1}},
  {source: "motivational-talks", target: "corridor-outside-the-cells", says: {label: "location", property: "location", claim: "motivational-talks-location-45f2fwwa", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: "manner: inmates seated in rows", note: null, citations: "cecot-explainer 1872-1943", sources: 1, weight: 1}},
  {source: "scheduled-meeting", target: "white-house", says: {label: "location (announced)", property: "location", claim: "scheduled-meeting-location-w7u56ad7", negated: false, modality: "announced", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: "For the day of the teaser, which bears no date.", citations: "anewz 3278-3359", sources: 1, weight: 1}},
  {source: "uk-prison-population", target: "united-kingdom", says: {label: "location", property: "location", claim: "uk-prison-population-location-354khr2f", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 1446-1477", sources: 1, weight: 1}},
  {source: "visit-of-the-delegation", target: "cecot", says: {label: "location", property: "location", claim: "visit-of-the-delegation-location-uktd5kzf", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: "when", when: "2024-07", start: "2024-07-01", end: "2024-07-31", qualifiers: null, note: "A month after June 2024.", citations: "cecot-explainer 2528-2560", sources: 1, weight: 1}},
  {source: "white-house-meeting", target: "white-house", says: {label: "location", property: "location", claim: "white-house-meeting-location-tw5xmff2", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 3189-3224", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`location` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "cristosal-and-others", target: "cristosal", says: {label: "includes", property: "member", claim: "cristosal-and-others-member-myjjeeo5", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 3416-3447", sources: 1, weight: 1}},
  {source: "gangs-of-el-salvador", target: "barrio-18", says: {label: "includes", property: "member", claim: "gangs-of-el-salvador-member-kqhwdjrb", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 1225-1288", sources: 1, weight: 1}},
  {source: "gangs-of-el-salvador", target: "ms-13", says: {label: "includes", property: "member", claim: "gangs-of-el-salvador-member-lzc2gwl4", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 1225-1274", sources: 1, weight: 1}},
  {source: "security-hardliners", target: "us-republicans", says: {label: "includes", property: "member", claim: "security-hardliners-member-jbqlfndy", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 1901-1954", sources: 1, weight: 1}},
  {source: "security-hardliners", target: "argentine-security-minister", says: {label: "includes", property: "member", claim: "security-hardliners-member-zokokzfk", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: "The first article gives the office, not the name.", citations: "anewz 1901-1988", sources: 1, weight: 1}},
  {source: "youtubers", target: "luisito-comunica", says: {label: "includes", property: "member", claim: "youtubers-member-hlpnu2is", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 2562-2607", sources: 1, weight: 1}},
  {source: "youtubers", target: "lethal-crysis", says: {label: "includes", property: "member", claim: "youtubers-member-p3ww7trh", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 2562-2645", sources: 1, weight: 1}},
  {source: "youtubers", target: "araya-vlogs", says: {label: "includes", property: "member", claim: "youtubers-member-5g5bduuf", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 2562-2678", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`member` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "group-of-23", target: "unnamed-gangs", says: {label: "member of (says Salvadoran authorities) (concluded, not printed)", property: "member-of", claim: "group-of-23-member-of-ec4wyisn", negated: false, modality: "reported", status: "uncontested", verdict: null, speaker: "Salvadoran authorities", via: null, inferred: "according-to object", when: null, start: null, end: null, qualifiers: null, note: "The sentence follows on from what the authorities say, without naming them again. No gang is named, so that the object is the author\'s, too.", citations: "anewz 1032-1082", sources: 1, weight: 1}},
  {source: "people-deported-to-cecot", target: "tren-de-aragua", says: {label: "member of (alleged)", property: "member-of", claim: "people-deported-to-cecot-member-of-emj36bin", negated: false, modality: "alleged", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: "The article does not say who alleges it.", citations: "cecot-explainer 26-96", sources: 1, weight: 1}},
  {source: "republican-delegation", target: "us-republican-party", says: {label: "member of", property: "member-of", claim: "republican-delegation-member-of-mpgmmxcp", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 2424-2456", sources: 1, weight: 1}},
  {source: "republican-delegation", target: "us-house-of-representatives", says: {label: "member of", property: "member-of", claim: "republican-delegation-member-of-2icnbi5o", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 2424-2490", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`member-of` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "migrants-held-at-cecot", target: "venezuela", says: {label: "mostly nationals of", property: "mostly-nationals-of", claim: "migrants-held-at-cecot-mostly-nationals-of-mo4xbcyb", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 59-99", sources: 1, weight: 1}},
  {source: "transferred-migrants", target: "venezuela", says: {label: "mostly nationals of", property: "mostly-nationals-of", claim: "transferred-migrants-mostly-nationals-of-d6nuw4o7", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 493-530", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`mostly-nationals-of` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "arrival-in-central-america", target: "people-in-the-footage", says: {label: "people moved", property: "moved", claim: "arrival-in-central-america-moved-sm2663aa", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 3885-3950", sources: 1, weight: 1}},
  {source: "arrival-of-the-first-group", target: "first-group-of-250", says: {label: "people moved", property: "moved", claim: "arrival-of-the-first-group-moved-nmg5xddx", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: "when", when: "2025", start: "2025-01-01", end: "2025-12-31", qualifiers: null, note: null, citations: "cecot-explainer 637-695", sources: 1, weight: 1}},
  {source: "transfer-of-17", target: "group-of-17", says: {label: "people moved (says US State Department)", property: "moved", claim: "transfer-of-17-moved-d5vbkt3a", negated: false, modality: "reported", status: "uncontested", verdict: null, speaker: "US State Department", via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 3545-3740", sources: 1, weight: 1}},
  {source: "transfer-to-el-salvador", target: "transferred-migrants", says: {label: "people moved", property: "moved", claim: "transfer-to-el-salvador-moved-5i5ufjhr", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 313-362", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`moved` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "group-of-101", target: "venezuela", says: {label: "nationality (says Salvadoran authorities)", property: "nationality", claim: "group-of-101-nationality-qngkmndi", negated: false, modality: "reported", status: "uncontested", verdict: null, speaker: "Salvadoran authorities", via: null, inferred: "according-to", when: null, start: null, end: null, qualifiers: null, note: "The sentence leaves open whether the authorities say this too, or the article alone.", citations: "anewz 858-1031", sources: 1, weight: 1}},
  {source: "group-of-23", target: "el-salvador", says: {label: "nationality (says Salvadoran authorities)", property: "nationality", claim: "group-of-23-nationality-2bwqzjd7", negated: false, modality: "reported", status: "uncontested", verdict: null, speaker: "Salvadoran authorities", via: null, inferred: "according-to", when: null, start: null, end: null, qualifiers: null, note: "The sentence follows on from what the authorities say, without naming them again.", citations: "anewz 1032-1069", sources: 1, weight: 1}},
  {source: "group-of-over-200", target: "venezuela", says: {label: "nationality", property: "nationality", claim: "group-of-over-200-nationality-nlzukv5t", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 2767-2811", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`nationality` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "cecot", target: "texas", says: {label: "not located in", property: "not-contained-in-place", claim: "cecot-contained-in-place-hq6ic5hf", negated: true, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 167-195", sources: 1, weight: 1}},
  {source: "cecot", target: "arizona", says: {label: "not located in", property: "not-contained-in-place", claim: "cecot-contained-in-place-um7u76tk", negated: true, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 167-195", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`not-contained-in-place` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "venezuelans-among-the-deportees", target: "united-states", says: {label: "not convicted in", property: "not-convicted-in", claim: "venezuelans-among-the-deportees-convicted-in-pudx3efg", negated: true, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 596-637", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`not-convicted-in` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "lawyers-of-the-200", target: "case-details", says: {label: "not has access to (says lawyers of the over 200 Venezuelans)", property: "not-has-access-to", claim: "lawyers-of-the-200-has-access-to-quajzzbd", negated: true, modality: "reported", status: "uncontested", verdict: null, speaker: "lawyers of the over 200 Venezuelans", via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 2832-2883", sources: 1, weight: 1}},
  {source: "lawyers-of-the-200", target: "group-of-over-200", says: {label: "not has access to (says lawyers of the over 200 Venezuelans)", property: "not-has-access-to", claim: "lawyers-of-the-200-has-access-to-tn3uooub", negated: true, modality: "reported", status: "uncontested", verdict: null, speaker: "lawyers of the over 200 Venezuelans", via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 2832-2867", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`not-has-access-to` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "cecot-inmates", target: "cecot", says: {label: "not to leave (announced by justice minister of El Salvador)", property: "not-leaves", claim: "cecot-inmates-leaves-fhfuqico", negated: true, modality: "announced", status: "uncontested", verdict: null, speaker: "justice minister of El Salvador", via: null, inferred: null, when: null, start: null, end: null, qualifiers: "manner: walking", note: null, citations: "anewz 2531-2611", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`not-leaves` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "cecot", target: "family-visits", says: {label: "not offers", property: "not-offers", claim: "cecot-offers-jifuqcoy", negated: true, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 1360-1406", sources: 1, weight: 1}},
  {source: "cecot", target: "visits", says: {label: "not offers", property: "not-offers", claim: "cecot-offers-k7bjsdoe", negated: true, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: "available to: inmates of CECOT", note: null, citations: "cecot-explainer 1576-1596", sources: 1, weight: 1}},
  {source: "cecot", target: "outdoor-recreation", says: {label: "not offers", property: "not-offers", claim: "cecot-offers-ndiik3w4", negated: true, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 1360-1388", sources: 1, weight: 1}},
  {source: "cecot", target: "reintegration-programmes", says: {label: "not offers", property: "not-offers", claim: "cecot-offers-tesunub7", negated: true, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: "available to: inmates of CECOT", note: null, citations: "cecot-explainer 1597-1676", sources: 1, weight: 1}},
  {source: "cecot", target: "workshops", says: {label: "not offers", property: "not-offers", claim: "cecot-offers-vgmmmf4g", negated: true, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: "available to: inmates of CECOT", note: null, citations: "cecot-explainer 1678-1714", sources: 1, weight: 1}},
  {source: "cecot", target: "educational-programmes", says: {label: "not offers", property: "not-offers", claim: "cecot-offers-7sv7h4on", negated: true, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: "available to: inmates of CECOT", note: null, citations: "cecot-explainer 1678-1714", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`not-offers` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "united-states", target: "deported-man", says: {label: "not plans to bring back (announced by Donald Trump and Nayib Bukele)", property: "not-plans-to-return", claim: "united-states-plans-to-return-4gcj3mof", negated: true, modality: "announced", status: "uncontested", verdict: null, speaker: "Donald Trump; Nayib Bukele", via: null, inferred: null, when: null, start: null, end: null, qualifiers: "despite: court order on the deported man", note: null, citations: "anewz 2978-3178", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`not-plans-to-return` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "cecot-inmates", target: "home-communities", says: {label: "not to return to (announced by justice minister of El Salvador)", property: "not-returns-to", claim: "cecot-inmates-returns-to-uhczrwra", negated: true, modality: "announced", status: "uncontested", verdict: null, speaker: "justice minister of El Salvador", via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 2014-2104", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`not-returns-to` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "nayib-bukele", target: "people-deported-to-cecot", says: {label: "offered to hold (announced by Nayib Bukele)", property: "offered-to-hold", claim: "nayib-bukele-offered-to-hold-dahwiiwt", negated: false, modality: "announced", status: "uncontested", verdict: null, speaker: "Nayib Bukele", via: null, inferred: null, when: null, start: null, end: null, qualifiers: "location: CECOT", note: null, citations: "cecot-explainer 136-265", sources: 1, weight: 1}},
  {source: "nayib-bukele", target: "american-criminals", says: {label: "offered to hold (announced by Nayib Bukele)", property: "offered-to-hold", claim: "nayib-bukele-offered-to-hold-equlkrpu", negated: false, modality: "announced", status: "uncontested", verdict: null, speaker: "Nayib Bukele", via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 770-812", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`offered-to-hold` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "cecot", target: "exercise-regimens", says: {label: "offers", property: "offers", claim: "cecot-offers-cnd4y3n4", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: "available to: inmates of CECOT", note: null, citations: "cecot-explainer 1944-1980", sources: 1, weight: 1}},
  {source: "cecot", target: "motivational-talks", says: {label: "offers", property: "offers", claim: "cecot-offers-eaa5t4t6", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: "available to: inmates of CECOT; manner: occasional", note: null, citations: "cecot-explainer 1752-1800", sources: 1, weight: 1}},
  {source: "cecot", target: "break-rooms", says: {label: "offers", property: "offers", claim: "cecot-offers-g3xb4ebz", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: "available to: guards of CECOT", note: null, citations: "cecot-explainer 2106-2180", sources: 1, weight: 1}},
  {source: "cecot", target: "board-games", says: {label: "offers", property: "offers", claim: "cecot-offers-x7bndzcn", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: "available to: guards of CECOT", note: null, citations: "cecot-explainer 2106-2180", sources: 1, weight: 1}},
  {source: "cecot", target: "dining-halls", says: {label: "offers", property: "offers", claim: "cecot-offers-3awlzem6", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: "available to: guards of CECOT", note: null, citations: "cecot-explainer 2106-2180", sources: 1, weight: 1}},
  {source: "cecot", target: "gym", says: {label: "offers", property: "offers", claim: "cecot-offers-7iolojhu", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: "available to: guards of CECOT", note: null, citations: "cecot-explainer 2106-2180", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`offers` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "nayib-bukele", target: "cecot", says: {label: "ordered the construction of", property: "ordered-construction-of", claim: "nayib-bukele-ordered-construction-of-eaionglz", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: "2022", start: "2022-01-01", end: "2022-12-31", qualifiers: null, note: "Early in the year.", citations: "cecot-explainer 1124-1304", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`ordered-construction-of` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "maduro-government", target: "venezuela", says: {label: "organ of", property: "organ-of", claim: "maduro-government-organ-of-37556gme", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 592-634", sources: 1, weight: 1}},
  {source: "salvadoran-authorities", target: "el-salvador", says: {label: "organ of", property: "organ-of", claim: "salvadoran-authorities-organ-of-ju4l2iut", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 858-884", sources: 1, weight: 1}},
  {source: "us-state-department", target: "united-states", says: {label: "organ of", property: "organ-of", claim: "us-state-department-organ-of-sbj63wks", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 3694-3729", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`organ-of` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "united-states", target: "el-salvador", says: {label: "paid", property: "paid", claim: "united-states-paid-bxvmow3p", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: "amount: approximately $6 million", note: null, citations: "anewz 780-833", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`paid` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "scheduled-meeting", target: "donald-trump", says: {label: "participant (announced)", property: "participant", claim: "scheduled-meeting-participant-ayiwpwly", negated: false, modality: "announced", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 3250-3334", sources: 1, weight: 1}},
  {source: "scheduled-meeting", target: "nayib-bukele", says: {label: "participant (announced)", property: "participant", claim: "scheduled-meeting-participant-w6xravyv", negated: false, modality: "announced", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 3250-3334", sources: 1, weight: 1}},
  {source: "white-house-meeting", target: "donald-trump", says: {label: "participant", property: "participant", claim: "white-house-meeting-participant-qv25ruhz", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 3108-3224", sources: 1, weight: 1}},
  {source: "white-house-meeting", target: "nayib-bukele", says: {label: "participant", property: "participant", claim: "white-house-meeting-participant-2ky7ytef", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 3140-3224", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`participant` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "marco-rubio", target: "february-agreement", says: {label: "party to", property: "party-to", claim: "marco-rubio-party-to-dgpwcjcp", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: "when", when: "2025-02", start: "2025-02-01", end: "2025-02-28", qualifiers: null, note: "The text prints the month, not the year.", citations: "anewz 657-719", sources: 1, weight: 1}},
  {source: "nayib-bukele", target: "february-agreement", says: {label: "party to", property: "party-to", claim: "nayib-bukele-party-to-t6hzpfa6", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: "when", when: "2025-02", start: "2025-02-01", end: "2025-02-28", qualifiers: null, note: "The text prints the month, not the year.", citations: "anewz 657-757", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`party-to` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "cecot", target: "latest-official-figures", says: {label: "holds more people than stated in (says IACHR)", property: "population-exceeds", claim: "cecot-population-exceeds-3ebeojzr", negated: false, modality: "reported", status: "uncontested", verdict: "differ", speaker: "IACHR", via: "report of the IACHR", inferred: null, when: null, start: null, end: null, qualifiers: "ratio: by far", note: null, citations: "cecot-explainer 2903-3106", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`population-exceeds` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "argentine-security-minister", target: "argentina", says: {label: "office of", property: "post-in", claim: "argentine-security-minister-post-in-tftebbon", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 1959-1988", sources: 1, weight: 1}},
  {source: "president-of-el-salvador", target: "el-salvador", says: {label: "office of", property: "post-in", claim: "president-of-el-salvador-post-in-hdvsw6f4", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 3298-3334; anewz 724-757", sources: 1, weight: 1}},
  {source: "us-president", target: "united-states", says: {label: "office of", property: "post-in", claim: "us-president-post-in-ke6s7nr5", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 3108-3135; anewz 3250-3277", sources: 1, weight: 1}},
  {source: "us-secretary-of-state", target: "united-states", says: {label: "office of", property: "post-in", claim: "us-secretary-of-state-post-in-b7lxd7bo", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 684-719", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`post-in` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "law-and-order-politicians", target: "cecot", says: {label: "praised (opinion of hardline law-and-order politicians)", property: "praised", claim: "law-and-order-politicians-praised-zv5cjvkj", negated: false, modality: "opined", status: "uncontested", verdict: null, speaker: "hardline law-and-order politicians", via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 859-921", sources: 1, weight: 1}},
  {source: "patricia-bullrich", target: "cecot", says: {label: "praised (opinion of Patricia Bullrich)", property: "praised", claim: "patricia-bullrich-praised-wxytlqcp", negated: false, modality: "opined", status: "uncontested", verdict: null, speaker: "Patricia Bullrich", via: "post by Patricia Bullrich", inferred: null, when: "2024-06", start: "2024-06-01", end: "2024-06-30", qualifiers: null, note: null, citations: "cecot-explainer 2289-2375", sources: 1, weight: 1}},
  {source: "security-hardliners", target: "cecot", says: {label: "praised (opinion of security hardliners)", property: "praised", claim: "security-hardliners-praised-g4el3uil", negated: false, modality: "opined", status: "uncontested", verdict: null, speaker: "security hardliners", via: null, inferred: null, when: null, start: null, end: null, qualifiers: "regarding: deterrence", note: null, citations: "anewz 1895-2018", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`praised` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "advocates-for-return", target: "deported-man", says: {label: "pressed for the return of", property: "pressed-for-return-of", claim: "advocates-for-return-pressed-for-return-of-f5vzhzqy", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 3012-3106", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`pressed-for-return-of` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "cristosal", target: "cristosal-report", says: {label: "published", property: "published", claim: "cristosal-published-vbimjorp", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: "when", when: "2024", start: "2024-01-01", end: "2024-12-31", qualifiers: null, note: "In the summer before the article, which bears no date.", citations: "cecot-explainer 3299-3329", sources: 1, weight: 1}},
  {source: "iachr", target: "iachr-report", says: {label: "published", property: "published", claim: "iachr-published-cr23kbos", negated: false, modality: "stated", status: "uncontested", verdict: "agree", speaker: null, via: null, inferred: null, when: "2024", start: "2024-01-01", end: "2024-12-31", qualifiers: null, note: null, citations: "anewz 2125-2187", sources: 2, weight: 1}},
  {source: "iachr", target: "iachr-report", says: {label: "published", property: "published", claim: "iachr-published-5w5lysqm", negated: false, modality: "stated", status: "uncontested", verdict: "agree", speaker: null, via: null, inferred: null, when: "2024-09", start: "2024-09-01", end: "2024-09-30", qualifiers: null, note: null, citations: "cecot-explainer 2903-2999", sources: 2, weight: 1}},
  {source: "patricia-bullrich", target: "bullrich-post", says: {label: "published", property: "published", claim: "patricia-bullrich-published-jbdzd6nm", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: "2024-06", start: "2024-06-01", end: "2024-06-30", qualifiers: null, note: null, citations: "cecot-explainer 2317-2375", sources: 1, weight: 1}},
  {source: "youtubers", target: "prison-visit-videos", says: {label: "published", property: "published", claim: "youtubers-published-keaw5fik", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 2685-2742", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`published` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "payment-to-el-salvador", target: "february-agreement", says: {label: "pursuant to", property: "pursuant-to", claim: "payment-to-el-salvador-pursuant-to-zrclpwvm", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 759-793", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`pursuant-to` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "bukele-security-policy", target: "due-process", says: {label: "raises concerns about (opinion)", property: "raises-concerns-about", claim: "bukele-security-policy-raises-concerns-about-2ndtixgr", negated: false, modality: "opined", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: "Raised by the lawyers\' lack of access; whose concerns they are is not said.", citations: "anewz 2885-2970", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`raises-concerns-about` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "payment-to-el-salvador", target: "el-salvador", says: {label: "recipient", property: "recipient", claim: "payment-to-el-salvador-recipient-r4stwcvl", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 780-833", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`recipient` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "cristosal-and-others", target: "torture", says: {label: "reported cases of (says Cristosal and other groups)", property: "reported-cases-of", claim: "cristosal-and-others-reported-cases-of-eozcs4rq", negated: false, modality: "reported", status: "uncontested", verdict: null, speaker: "Cristosal and other groups", via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 3416-3471", sources: 1, weight: 1}},
  {source: "cristosal-and-others", target: "abuse", says: {label: "reported cases of (says Cristosal and other groups)", property: "reported-cases-of", claim: "cristosal-and-others-reported-cases-of-ldm457ko", negated: false, modality: "reported", status: "uncontested", verdict: null, speaker: "Cristosal and other groups", via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 3416-3462", sources: 1, weight: 1}},
  {source: "cristosal-and-others", target: "lack-of-medical-attention", says: {label: "reported cases of (says Cristosal and other groups)", property: "reported-cases-of", claim: "cristosal-and-others-reported-cases-of-ugoyckrq", negated: false, modality: "reported", status: "uncontested", verdict: null, speaker: "Cristosal and other groups", via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 3416-3501", sources: 1, weight: 1}},
  {source: "human-rights-organisations", target: "torture", says: {label: "reported cases of (says human rights organisations)", property: "reported-cases-of", claim: "human-rights-organisations-reported-cases-of-k7qt55rl", negated: false, modality: "reported", status: "uncontested", verdict: null, speaker: "human rights organisations", via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 2020-2092", sources: 1, weight: 1}},
  {source: "human-rights-organisations", target: "abuse", says: {label: "reported cases of (says human rights organisations)", property: "reported-cases-of", claim: "human-rights-organisations-reported-cases-of-rccab3pb", negated: false, modality: "reported", status: "uncontested", verdict: null, speaker: "human rights organisations", via: null, inferred: null, when: null, start: null, end: null, qualifiers: "cases: thousands of abuses", note: null, citations: "anewz 2020-2073", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`reported-cases-of` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "lawyers-of-the-200", target: "group-of-over-200", says: {label: "represents", property: "represents", claim: "lawyers-of-the-200-represents-svnzd7gs", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 2829-2867", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`represents` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "justice-minister-of-el-salvador", target: "nayib-bukele", says: {label: "serves under", property: "serves-under", claim: "justice-minister-of-el-salvador-serves-under-biikvzoi", negated: false, modality: "stated", status: "uncontested", verdict: "agree", speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 2014-2048", sources: 2, weight: 1}},
  {source: "justice-minister-of-el-salvador", target: "nayib-bukele", says: {label: "serves under", property: "serves-under", claim: "justice-minister-of-el-salvador-serves-under-necwvtqd", negated: false, modality: "stated", status: "uncontested", verdict: "agree", speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 2531-2562", sources: 2, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`serves-under` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "nayib-bukele", target: "arrival-footage", says: {label: "shared", property: "shared", claim: "nayib-bukele-shared-n3r6msp4", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 3813-3881", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`shared` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "transfer-to-el-salvador", target: "el-salvador", says: {label: "shifts legal responsibility to (opinion of rights advocates)", property: "shifts-legal-responsibility-to", claim: "transfer-to-el-salvador-shifts-legal-responsibility-to-jtdncwup", negated: false, modality: "opined", status: "uncontested", verdict: null, speaker: "rights advocates", via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 2373-2498", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`shifts-legal-responsibility-to` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "tren-de-aragua", target: "united-states", says: {label: "sought to destabilise (alleged by Donald Trump)", property: "sought-to-destabilise", claim: "tren-de-aragua-sought-to-destabilise-7zcrp72d", negated: false, modality: "alleged", status: "uncontested", verdict: null, speaker: "Donald Trump", via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: "The democracy of the US, as the text has it; the aim of the deeds that the accusation names.", citations: "cecot-explainer 458-574", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`sought-to-destabilise` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "deportees-without-convictions", target: "cecot-inmates", says: {label: "part of the group", property: "sub-group-of", claim: "deportees-without-convictions-sub-group-of-bpudu2mk", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 2616-2683", sources: 1, weight: 1}},
  {source: "first-group-of-250", target: "people-deported-to-cecot", says: {label: "part of the group", property: "sub-group-of", claim: "first-group-of-250-sub-group-of-erixg6zz", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: "The text puts the word for members in quotation marks.", citations: "cecot-explainer 641-682", sources: 1, weight: 1}},
  {source: "group-of-101", target: "transferred-migrants", says: {label: "part of the group (says Salvadoran authorities)", property: "sub-group-of", claim: "group-of-101-sub-group-of-ahvhau7y", negated: false, modality: "reported", status: "uncontested", verdict: null, speaker: "Salvadoran authorities", via: null, inferred: "according-to", when: null, start: null, end: null, qualifiers: "divided by: what they are accused of", note: "The sentence leaves open whether the authorities say this too, or the article alone.", citations: "anewz 858-1031", sources: 1, weight: 1}},
  {source: "group-of-137", target: "transferred-migrants", says: {label: "part of the group (says Salvadoran authorities)", property: "sub-group-of", claim: "group-of-137-sub-group-of-wfcijenr", negated: false, modality: "reported", status: "uncontested", verdict: null, speaker: "Salvadoran authorities", via: null, inferred: null, when: null, start: null, end: null, qualifiers: "divided by: what they are accused of", note: null, citations: "anewz 858-904", sources: 1, weight: 1}},
  {source: "group-of-23", target: "transferred-migrants", says: {label: "part of the group (says Salvadoran authorities) (concluded, not printed)", property: "sub-group-of", claim: "group-of-23-sub-group-of-tyafchss", negated: false, modality: "reported", status: "uncontested", verdict: null, speaker: "Salvadoran authorities", via: null, inferred: "according-to object", when: null, start: null, end: null, qualifiers: "divided by: what they are accused of", note: "The sentence follows on from what the authorities say, without naming them again. Nor does it say what they are a smaller group of.", citations: "anewz 1032-1082", sources: 1, weight: 1}},
  {source: "migrants-held-at-cecot", target: "transferred-migrants", says: {label: "part of the group", property: "sub-group-of", claim: "migrants-held-at-cecot-sub-group-of-42o7xhrs", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: "The article says many of them, without a number.", citations: "anewz 325-393", sources: 1, weight: 1}},
  {source: "venezuelans-among-the-deportees", target: "transferred-migrants", says: {label: "part of the group", property: "sub-group-of", claim: "venezuelans-among-the-deportees-sub-group-of-pvv6hkbv", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 493-530", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`sub-group-of` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "exercise-regimens", target: "prison-guards", says: {label: "supervised by", property: "supervised-by", claim: "exercise-regimens-supervised-by-vqofx53q", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 1963-2012", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`supervised-by` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "anti-gang-crackdown", target: "gangs-of-el-salvador", says: {label: "is directed against", property: "targets", claim: "anti-gang-crackdown-targets-7p53fevq", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 1207-1244", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`targets` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "donald-trump", target: "el-salvador", says: {label: "thanked", property: "thanked", claim: "donald-trump-thanked-vfqbgakv", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 3747-3812", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`thanked` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "arrival-in-central-america", target: "central-america", says: {label: "to place", property: "to-location", claim: "arrival-in-central-america-to-location-mnrhy5d6", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 3923-3971", sources: 1, weight: 1}},
  {source: "arrival-of-the-first-group", target: "cecot", says: {label: "to place", property: "to-location", claim: "arrival-of-the-first-group-to-location-iktzc6os", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 641-709", sources: 1, weight: 1}},
  {source: "deportations-to-prisons", target: "high-security-prisons", says: {label: "to place", property: "to-location", claim: "deportations-to-prisons-to-location-gtt3hamr", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 3391-3467", sources: 1, weight: 1}},
  {source: "transfer-of-17", target: "el-salvador", says: {label: "to place (says US State Department)", property: "to-location", claim: "transfer-of-17-to-location-xvq3li34", negated: false, modality: "reported", status: "uncontested", verdict: null, speaker: "US State Department", via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 3545-3740", sources: 1, weight: 1}},
  {source: "transfer-to-el-salvador", target: "el-salvador", says: {label: "to place", property: "to-location", claim: "transfer-to-el-salvador-to-location-ufzvf24a", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "anewz 291-362", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`to-location` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "united-states", target: "el-salvador", says: {label: "transferred people to", property: "transferred-people-to", claim: "united-states-transferred-people-to-xxctk2av", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: "when", when: "2025", start: "2025-01-01", end: "2025-12-31", qualifiers: null, note: null, citations: "anewz 291-362", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`transferred-people-to` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "trusted-prisoners", target: "prison-officials", says: {label: "trusted by", property: "trusted-by", claim: "trusted-prisoners-trusted-by-sp6sjxc2", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "cecot-explainer 1806-1870", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`trusted-by` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "cecot", target: "nayib-bukele", says: {label: "under the control of (opinion)", property: "under-control-of", claim: "cecot-under-control-of-5ta3r3ck", negated: false, modality: "opined", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: "Of his security state, the article says, and of a tight grip.", citations: "anewz 237-289", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`under-control-of` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "cecot", target: "international-standards", says: {label: "violates (says IACHR)", property: "violates", claim: "cecot-violates-l2mtfnsa", negated: false, modality: "reported", status: "uncontested", verdict: null, speaker: "IACHR", via: "report of the IACHR", inferred: null, when: null, start: null, end: null, qualifiers: "regarding: space per inmate", note: null, citations: "cecot-explainer 3147-3261", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`violates` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "youtubers", target: "cecot", says: {label: "visited (concluded, not printed)", property: "visited", claim: "youtubers-visited-6mlbyug4", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: "property", when: null, start: null, end: null, qualifiers: null, note: "The text speaks of the videos of their prison visits.", citations: "cecot-explainer 2685-2742", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`visited` {claim: row.says.claim}]->(b) SET r += row.says;
