import { sectorTable } from './lexicon.ts';

/** Public services and fields of policy: education, health and welfare, culture, defence. */
export const PUBLIC_EN = sectorTable(`
[skills]
intellectual property!: intellectual property, patents, trademarks, patents granted, invention patents
skills!: skills, net-zero academies, learners, installers, training place, skilling, workers trained, reskilling, upskilling, digital skilling, skills training, training places, re-skilling, upskilled, trainees, skilled workers, skill development, itis, lifelong learning, basic skills, numeracy
vocational training!: vocational training, apprenticeship, apprentices, =vocational education, vocational education and training, technical education, further education, apprenticeships
digital skills!: digital skills, digital literacy, computer science, basic digital skills, ict specialists, coding skills, ict specialist
literacy: literacy, foundational literacy
teachers: teachers, teacher training, teaching staff, teacher recruitment, teacher shortage
education: education, school, pupils, can read, enrolment, classrooms, school education, schools, schooling, literacy rate, primary school, secondary school, children in school, out of school, out-of-school, learning poverty, primary education, secondary education, early leavers, gross enrolment ratio, school leavers, school meals, reading proficiency, pupil-teacher ratio, national education policy, free school meals, reading and mathematics, minimum proficiency, completion rate
early childhood education: early childhood education, kindergarten, pre-primary, preschool, early childhood education and care, pre-school, anganwadi, anganwadis, early learning
higher education: higher education, =universities, doctorates, =tertiary education, students, university, tertiary, graduates, phds, medical seats, undergraduates, campuses, iits, tertiary attainment, student loans, university places
childcare: childcare, early years, nurseries, nursery places, daycare, child care, childcare places, funded childcare, nursery schools, breakfast clubs, childcare slots, nursery slots, child care services, child day care
science!: science
research!: research, =research and development, =r&d, expenditure on research, horizon europe, r&d spending, r&d intensity, research spending, gerd, scientific research, r&d investment, research funding, researchers, basic research, research fund, r&d tax credit
innovation!: innovation, innovative, =start-ups, innovators, startups, start-up, unicorns, patent applications, patent filings, deep tech, venture funding, global innovation index
special educational needs: special educational needs, special needs education, send provision
adult education: adult education, adult literacy, =adult learning, adult participation in learning, learning accounts
student finance: student finance
[health]
cancer: cancer, cervical screening, breast screening, cancer treatment, cancer patients
diabetes: diabetes
non-communicable diseases: non-communicable diseases, ncds, cardiovascular, heart disease, hypertension, chronic diseases, =noncommunicable diseases, noncommunicable
antimicrobial resistance: antimicrobial resistance, antimicrobials, antibiotics, antimicrobial sales
dentistry: dental, dentists, dentistry, dental care, dental services
ambulance services: ambulance
obesity: obesity
reproductive health: contraception, family planning, reproductive health
universal health coverage: universal health coverage, out-of-pocket, health spending out of pocket, financial hardship, service coverage, catastrophic health spending, uhc
public health!: public health
health: health, =healthcare, life expectancy, patients, health spending, nhs, under-five mortality, =health care, =health services, infant mortality, medical care, diagnostic centres, healthy life expectancy, health coverage, doctors and nurses, health insurance, health system, health systems, disease burden, primary health, ayushman bharat, health and wellness centres, a&e, emergency departments, maternal and child health, mortality rate, prevention of disease, medical institutions, health facilities, medical and health, nhs waiting list, waiting lists for treatment, clinics
hospitals: hospital, hospital beds, surgical hubs, hospital admissions, emergency care, a&e waiting, bed capacity
primary care: primary care, general practitioners, gps, family doctors, gp appointments, =general practice, health centres, community health
mental health: mental health, suicide, psychological, talking therapies, depression
maternal health: maternal mortality, maternal health, births attended, skilled birth, maternal deaths, maternal mortality ratio, institutional deliveries, antenatal care, midwife, pregnancy, pregnant women, health of mothers, mothers and babies, new mothers, expectant mothers, deaths of mothers
child health: newborns, children under five, child mortality, neonatal mortality, newborn deaths, under-five deaths, child deaths, infant deaths, neonatal, child survival, child health
tuberculosis < health: tuberculosis, tb, tb cases
malaria < health: malaria, bed nets, malaria cases, antimalarial
hiv < health: hiv, antiretroviral, hiv infections
immunisation: immunisation, immunization, =vaccination, vaccine, measles, doses, vaccinated, zero-dose, dtp, dtp3, vaccine doses, hpv vaccine, unvaccinated, =vaccines
health workforce: health workers, medical school, dental school, medical school place, nurses, doctors, health workforce, midwives, =nursing
tobacco: tobacco, smoking, smokers, cigarettes, vaping, vapes
social care: social care, elderly care, care homes, =long-term care, older people, care workers, care home, ageing population, adult social care, domiciliary care, home care, senior care, elderly, nursing beds, eldercare, elderly people
diagnostics: diagnostics, diagnostic tests, community diagnostic centres
elective care: elective care, elective treatment, planned care, elective recovery
maternity care: maternity services, maternity care
dementia: dementia, alzheimer's
palliative care: palliative care, hospices, end-of-life care
rare diseases: rare diseases, rare disease
pandemic preparedness: pandemic preparedness, pandemics, health emergencies
blood donation: blood donation, organ donation, transplants
clinical trials: clinical trials
screening: screening programmes, screening
traditional medicine: traditional medicine
occupational safety: occupational safety, occupational health, workplace safety, safety at work, mine safety, work accidents, industrial accidents, labour inspection
health data: health data, digital health, telemedicine
stroke: stroke
neglected tropical diseases: neglected tropical diseases
polio: polio
[social]
population!: population, births, total fertility rate, population decline, vital statistics, ageing society, population growth, birth rate, fertility rate, fertility, ageing, demographic, demography, population aged, population census
child poverty: child poverty
early childhood: early childhood
inequality: inequality, gini, income inequality, wealth inequality, top 10 percent, richest
cities: slums, urban population, =urban development, slum, urbanisation, urbanization, smart cities, city dwellers, urban areas, informal settlements, urban renewal, urban regeneration
food aid: food aid
youth!: youth, young adults, neets
development aid: =official development assistance, oda, development assistance, aid flows, development finance, concessional finance, development aid, foreign aid, overseas aid
humanitarian aid: humanitarian aid, humanitarian, humanitarian assistance
child labour: child labour
birth registration: birth registration
social protection: social protection, =social security, cash transfer, social assistance, =welfare, =social insurance, pension coverage, welfare benefits, social benefits, child benefit, cash benefits, social safety nets, safety net, social spending, social transfers, benefit claimants, universal credit
pensions: pension, pensions, pensioners, retirement age, state pension, pension age, pension funds, basic pension, old-age pensions
poverty: poverty, extreme poverty, poverty line, poor people, poor households, living on less than, at risk of poverty, social exclusion, poverty rate, multidimensional poverty, =poverty reduction, international poverty line, relative poverty, $2.15, $3 a day, below the poverty line, extreme poor, poor counties, out of poverty
poverty alleviation: lifted out of poverty, poverty alleviation
nutrition: malnutrition, stunting, wasting, breastfeeding, anaemia, overweight, malnourished, wasted children, child stunting, exclusive breastfeeding, micronutrients, school meals programme, undernutrition, nutrition, child nutrition, maternal nutrition
gender equality: gender, seats held by women, parliamentary seats, gender equality, women in parliament, gender gap, women in work, female labour force, gender pay gap, women in leadership, child marriage, violence against women, women and girls, women hold, women on boards, self-help groups
disability: disability, disabled, disabled people
refugees: refugees
migration: migration, migrants, asylum, asylum seekers, displaced people, forcibly displaced, immigration, visas, border crossings, internally displaced, migrant workers, rural migrant workers, displaced, net migration, net immigration
women!: women's empowerment, women entrepreneurs
minorities!: minorities, roma, tribal communities, scheduled tribes, indigenous peoples
child protection: child protection, children in care, foster care, adoption services, residential care for children, looked-after children, children's homes
domestic abuse: domestic abuse, domestic violence, gender-based violence
social work: social workers, social work
parental leave: parental leave, paternity leave, maternity leave
veterans: veterans
integration!: integration of migrants, citizenship
volunteering: volunteering, volunteers
peacekeeping: peacekeeping, peacebuilding
civil protection: civil protection, emergency services
gambling: gambling, betting, lotteries, lottery
drugs: illicit drugs, drug misuse, opioids, overdoses, drug deaths
alcohol: alcohol, drinking alcohol
[public]
film: film, box office, cinema, films, motion pictures
regulatory reform!: administrative burdens, reporting burden, simplification, better regulation
museums: museums
creative industries: creative industries, creative sector
culture: culture, arts, museums and galleries, theatres, cultural heritage, cultural industry, cultural industries, intangible cultural heritage
sport: sport, sports, physical activity, olympic, stadiums
media: media, broadcasting, publishing, newspapers, broadcasters, streaming
policing: police, policing, police officers, neighbourhood policing, knife crime
prisons: prisons
justice: justice, courts, crime, rule of law, legal aid, court backlog, reoffending, human rights, imprisonment, prisoners, in prison
public administration!: civil service, public administration, civil servants, public sector, government efficiency, administrative burden, red tape, local government
video games: video games, games industry
music: music industry, recorded music, live music, sound recording
book publishing: book publishing, book sales, books sold, book trade, bookshops, booksellers, publishers of books
television: television, public service broadcasting
heritage: heritage, historic buildings, heritage sites, monuments
libraries: libraries
archives: archives
theatre: theatre, performing arts
zoos: zoos, botanical gardens, aquariums
theme parks: theme parks, amusement parks
events: major events, festivals
gyms: gyms, fitness
fire services: fire and rescue, fire services, firefighters
probation: probation
counter-terrorism: counter-terrorism, counterterrorism, terrorism
organised crime: organised crime, fraud, money laundering
elections!: elections, electoral
anti-corruption!: corruption, anti-corruption
transparency!: freedom of information
foreign affairs!: foreign affairs, diplomacy, diplomatic
border management!: border management, border control, border security
funerals: funerals
youth justice: youth justice
data protection: data protection
`);
