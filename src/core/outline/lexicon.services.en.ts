import { sectorTable } from './lexicon.ts';

/** Building, transport, trade, digital and financial services, and the economy as a whole, after ISIC Rev. 4. */
export const SERVICES_EN = sectorTable(`
[building]
construction: construction sector, construction industry, construction output, construction, housebuilding, construction work, building work, infrastructure construction, construction workers, building materials, residential building, construction permits, construction orders, demolition, plumbing, house builders, housebuilders, homebuilders
housing: housing, affordable homes, new homes, dwellings built, housing starts, dwellings, homes built, house building, homes, =affordable housing, residential construction, new dwellings, housing completions, home building, council housing, new housing, housing supply, social and affordable housing, housing stock, home ownership, homeowners, housing affordability, building permits, pucca houses, houses completed, houses built, rural houses, urban houses, million homes
social housing: social housing, social homes, social rent, housing associations, council homes, social rented, public housing, council houses
private rented sector: private rented sector, private sector rents, tenants, landlords, rents
homelessness: homelessness, homeless, temporary accommodation, rough sleeping, rough sleepers, homeless people
real estate: real estate, property investment, property sales, house prices, floor space sold, mortgage, home prices, property market, property, housing market, real estate market, home sales, new home sales, property developers, unsold homes, commercial property, floor area sold, property development, housing prices
planning!: planning permission, planning reform, planning system, planning applications
civil engineering: civil engineering, tunnels, tunnelling
building safety: building safety, cladding
fire safety: fire safety
architecture: architecture
[transport]
inland waterways: inland waterways, waterways, barges, inland shipping, inland navigation, inland vessels, river vessels, inland water transport, river transport
electric buses: electric buses, electric bus
parking: parking
walking: walking, pedestrians
ferries: ferry, ferries
highways: highways, motorways, expressway, highway construction
transport!: transport, mobility, transportation, transport sector, passenger transport, vehicle traffic, freight and passenger, passenger trips, trips by rail, road transport, transport emissions, transport infrastructure, trans-european transport network
public transport: public transport, bus, buses, tram, tram network, metro, transit, metro lines, bus services, bus fleet, light rail, subway, urban rail, urban transit, metro network, bus rapid transit, bus passengers, urban transport
high-speed rail: high-speed rail, high-speed lines, high-speed railway, bullet train, high-speed services, high speed rail, high-speed railways
rail: rail, railway, trains, rail passengers, rail network, =railways, railway lines, rail freight and passenger, rail lines, train services, train punctuality, rail traffic, rail transport, station upgrades, railway network, passenger trains, vande bharat
rail freight: rail freight, freight trains, goods trains, rail freight volume
intermodal transport: intermodal, =combined transport, intermodal traffic, intermodal transport
roads: road network, all-weather roads, roads, national highways, expressways, motorway, road building, road maintenance, potholes, rural road, road construction, km of road, bridges, road surface
rural roads: rural roads
road haulage: road haulage, =road freight, hauliers, lorry, lorries, trucking, trucks, heavy vehicles
road safety: road safety, road deaths, dangerous junctions, lost their lives, road fatalities, road traffic deaths, killed on the roads, speed limits, traffic deaths, serious injuries
cycling: cycling, walking and cycling, protected lanes, cycle lanes, bicycle, cyclists, cycle routes, bike lanes
sustainable aviation fuel: sustainable aviation fuel, saf, aviation fuels, synthetic aviation fuels, sustainable aviation fuels
aviation: aviation, airline, air passengers, air fares, flights, air traffic, =air transport, airlines, passengers carried by air, air travel, aviation fuel, flights operated, passenger traffic at airports, air passenger, aircraft movements
airports: airport, airport capacity, new airports, regional airports, udan
air cargo: air cargo, air freight
shipping: shipping, =maritime transport, maritime, vessels, shipowners, merchant fleet, international shipping, bunker fuel, maritime emissions, fuel used on board, cargo ships
ports: port, ports, seaport, container traffic, harbours, container ports, port throughput, cargo handled, major ports, containers handled, teu
freight: freight, last-mile freight, goods transport, cargo, freight traffic, freight volumes, freight transport
logistics: logistics, warehousing, freight corridors, logistics costs, warehouses, freight logistics, multimodal logistics, logistics industry, social logistics, total logistics, cold chain, cold storage
postal services: =postal, parcels, post offices, courier, express delivery, parcel delivery, express parcels, letters delivered, express deliveries, delivery parcels, express parcel, postal services, postal service
taxis: taxis, taxi, ride-hailing
rural transport: rural transport
rail electrification: railway electrification
charging: depot charging
[trade]
customs: customs, customs duty, customs duties, import duty, tariffs, average tariff, import tariffs, customs union, tariff rate, reciprocal tariffs
trade defence!: anti-dumping
online platforms: online platforms
wholesale: wholesale trade, wholesale, wholesalers
retail!: retail sales, retail, retailers, =retail trade, shops, retail sector, supermarkets, shopping, high street, retail turnover, total retail sales, retailing
e-commerce: e-commerce, online retail, online retail sales, online sales, online shopping, online goods, cross-border e-commerce, livestream shopping, live-streaming commerce
foreign trade!: exports, imports, goods trade, foreign trade, trade surplus, trade in goods, merchandise trade, trade, =trade in goods and services, world trade, global trade, =external trade, foreign sales, exporters, trade growth, merchandise exports, merchandise imports, goods exports, goods exported, trade deficit, current account, exports of goods, imports of goods, free trade, trade volume, world merchandise trade, cross-border trade, exports and imports, customs clearance, foreign trade volume, import and export
services trade: trade in services, services exports, commercial services, services imports, services trade
foreign investment: foreign direct investment, fdi, foreign investment, inward investment, foreign direct investment inflows, greenfield investment, fdi inflows, foreign capital, investment inflows
tourism: tourism, tourist, overnight stays, visitors, visitor arrivals, =travel and tourism, tourists, arrivals, tourism receipts, tourist arrivals, tourism revenue, overnight visitors, foreign visitors, tourist trips, domestic trips, international arrivals, =visitor economy, foreign tourists, inbound tourism, domestic tourism, holiday trips, tourist spending, holiday spending, ecotourism
accommodation: accommodation, =hotels, bed nights, hotel rooms, hotel occupancy, bed places, hotel stays
short-term rentals: short-term rentals, short-term lets, holiday lets
hospitality: hospitality, restaurants, accommodation and food, =catering, catering services, catering revenue, restaurant, pubs, cafes, food and beverage services, catering industry, food services revenue
fuel retail: filling stations, petrol stations
pharmacy: pharmacies, pharmacy, community pharmacy, pharmacists
food delivery: food delivery, takeaway
consumer protection!: consumer council, consumer watchdog, consumer protection, consumer rights
competition!: competition policy, antitrust, merger control
trade fairs: trade fairs, exhibitions, conventions, conferences and exhibitions
sanctions!: sanctions
travel agencies: travel agencies, tour operators, package travel
camping: camping, campsites
repair: repair shops, repairers, appliance repair
[economy]
competitiveness!: competitiveness, single market
infrastructure!: infrastructure, infrastructure spending, infrastructure pipeline
consumption!: household consumption, private consumption, final consumption, consumer spending, consumer demand, consumer goods, domestic demand, consumption
household income!: disposable income, household income, per capita income, per capita disposable income
productivity!: productivity
venture capital: venture capital
remittances: remittances, money sent home
foreign reserves!: foreign exchange reserves
macroeconomy: gross domestic product, economic growth, macroeconomic, world economy, global economy, national economy, world output, world growth, global growth, economic outlook, economy, gdp growth, economic output, economy grew, real gdp, growth forecast, recession, economic recovery, potential growth, growth rate of the economy, national income, gross national income, growth of the economy, output growth, gdp, macroeconomy
inflation!: consumer prices, inflation, cpi, price growth, price inflation, food prices, core inflation, headline inflation, cost of living, producer prices, price stability, harmonised index, energy prices, services inflation, price level, wholesale prices
fixed investment!: fixed-asset investment, fixed investment, gross fixed capital formation, private investment, infrastructure investment, business investment, investment in infrastructure, capital formation, investment in fixed assets, infrastructure projects
monetary policy: central bank, deposit rate, policy rate, monetary policy, key rate, base rate, federal funds, interest rates, bank rate, repo rate, ecb, federal reserve, bank of england, refinancing rate, rate cut, reserve ratio, quantitative tightening, main refinancing
microfinance: microfinance
cooperatives!: cooperatives, co-operatives
special economic zones!: special economic zones, economic zones, industrial parks, free trade zones
state-owned enterprises!: state-owned enterprises, state-owned companies
capital markets!: capital markets, stock market, bond market, capital markets union, listed companies, bond issuance, ipos, equities
banking! < finance: banks, banking, lending, loans to firms, credit growth, bank lending, bank credit, non-performing loans, bank deposits, new loans, loan growth, mortgage lending, lenders, outstanding loans, financing to the real economy, social financing
finance!: finance, financial services, green bonds, sustainable finance, financial sector, =financial inclusion, bank account, bank accounts, financial markets, green finance, green bond, private finance, blended finance, microcredit, account ownership, jan dhan
insurance!: insurance
public finance!: public finance, =public finances, government budget, budget deficit, government debt, planned spending, tax revenue, budget at a glance, fiscal policy, fiscal deficit, public spending, fiscal, treasury bonds, deficit ratio, deficit, fiscal consolidation, budget surplus, general government, structural deficit, budgetary, fiscal rules, capital expenditure, current expenditure, government spending, government borrowing, government revenue, tax receipts, public investment, union budget, budget estimates, budgetary allocation, multiannual financial framework, recovery and resilience facility, spending review, primary surplus, debt-to-gdp, budget, fiscal revenue, fiscal spending, fiscal expenditure, general public budget, budget revenue, special-purpose bonds, local government bonds, public debt, sovereign debt, debt ratio, national debt, gross debt, sovereign bonds, global debt, government bonds
taxation!: taxation, carbon tax, income tax, corporation tax, vat, value-added tax, tax rates, tax relief, tax cuts, income taxes, gst, excise, taxpayers, tax base, tax gap, taxes, tax collections, tax
employment!: employment, unemployment, unemployment rate, jobs created, new urban jobs, job, jobs, jobless, employers added, work force, workforce, employment rate, in work, out of work, jobseekers, unemployed, jobs gap, informal employment, new jobs, payroll, payrolls, hiring, non-farm payrolls, economically inactive, job creation, urban jobs, urban unemployment, surveyed urban unemployment rate, surveyed unemployment
labour market!: labour market, labor market, participation rate, vacancy rate, labour force, vacancies, job vacancies, labour shortages, inactivity, labour force participation
youth employment: youth unemployment, young people, neet, youth employment, jobs for young people
wages!: wages, negotiated wages, hourly pay, compensation per employee, minimum wage, pay rises, average pay, pay growth, real pay, earnings, salaries, minimum pay, living wage, real wages, wage growth, wage bill, nominal wages
small business!: small business, =smes, small and medium-sized enterprises, msmes, start-up loans, micro enterprises, small firms, small businesses, small companies, microenterprises, small and medium enterprises, entrepreneurs, sme
public procurement!: public procurement, procurement
regional development!: regional development, cohesion policy, cohesion, regional policy, structural funds
islands!: islands, island communities, remote communities
accounting: accountancy, accounting firms
consultancy: consultancy, management consulting
advertising: advertising
leasing: leasing
reinsurance: reinsurance
asset management: asset management, fund management, investment funds
stock exchange: stock exchange, stock exchanges
credit!: credit to households, consumer credit
legal services: legal services
employment services!: employment agencies, employment services, public employment services, job centres, jobcentres
temporary work: temporary agency work, platform work, platform workers, gig workers
facilities management: facilities management, cleaning services
security services: private security
statistics!: statistical office, official statistics
standards!: standardisation, technical standards
nature finance: biodiversity finance, nature finance, biodiversity funding
[digital]
supercomputing: supercomputers
submarine cables: submarine cables
digital identity: digital identity, digital id, electronic identification, e-id, eid, aadhaar, digital wallets, identity wallet
fintech: fintech
it services: it services, information technology services
online safety: online safety
data economy: data economy, data sharing, open data
artificial intelligence!: artificial intelligence, ai model, large language models, generative ai, ai adoption, ai factories, ai gigafactories, ai continent, ai models, ai systems, ai start-ups, generative artificial intelligence, machine learning, ai services, ai, ai chips, ai industry
digital economy: digital economy, digital services, digital sector, digital decade, =digital transformation, =digitalisation, digitalization, digital intensity, digital single market, digital technologies, ict sector, core digital industries, digital industries, digital trade, big data
internet economy: internet users, internet penetration, internet economy, people online, were online, =internet, offline population, online population, internet use, internet subscribers
broadband: broadband, fibre, very fast networks, gigabit, internet access, fixed broadband, fixed networks, full fibre, gigabit coverage, gigabit connectivity, gigabit-capable, fibre to the premises, very high capacity networks, connectivity, optical fibre, fibre connections, ultrafast broadband, high-speed internet, full-fibre, bharatnet
mobile networks: 5g base stations, 5g coverage, mobile network, base stations, 26 ghz band, spectrum, 4g, 6g, mobile coverage, mobile broadband, mobile subscriptions, mobile connections, cell towers, cell sites, 5g base station, 5g users, 5g
data centres: data centre, data center, data center capacity, hyperscale, =data centers
computing: supercomputing, computing power, ai compute, exascale, computing capacity, compute capacity, gpus, intelligent computing
cloud computing: cloud computing, cloud services, cloud, edge nodes, cloud-edge, edge computing, cloud adoption
cybersecurity: cybersecurity, =cyber security, cyber attacks, cyber incidents, ransomware, cyber, cyber command, cyberattacks, cyber defence
telecommunications: =telecoms, telecommunications, =telecom, telecoms operators, telecom operators, telecom services, telecommunication services, telephone subscribers, telecom sector, telecom revenue, information and communication, telecommunications business, telecom business revenue
digital payments: digital payments, digital payment, instant payments, mobile money, e-wallets, qr transactions, qr code, upi, payment systems, cashless, unified payments interface, card payments, contactless, digital transactions, real-time payments
digital inclusion!: digital inclusion
software: software, software exports, software services, app stores, software industry, software revenue
quantum: quantum computing, quantum, quantum chips
digital government!: digital government, online public services, =e-government, =digital public services, key public services online, public services online, electronic health records, online services, paperless
space: space industry, satellites, space sector, satellite, launch vehicles, space economy, rocket launches, orbit, earth observation, space launches, lunar, spacecraft
defence!: defence, defense, defence spending, military spending, armed forces, defence budget, nato, military, european defence, weapons, defence procurement, defence production, defence exports, defence industrial, armaments, air defence
`);
