import { sectorTable } from './lexicon.ts';

/**
 * Divisions and groups of ISIC Rev. 4 under the short names policy texts use, and the fields of public policy beside them.
 * Terms match whole words; a plural s is free. Indicator words (overnight stays, tap connection) show the branch they
 * count. Lines in brackets open a family.
 */
export const SECTORS_EN = sectorTable(`
[farm]
-: live births, under construction, herd immunity, global public goods, seeds of, tree species, rents of, trade union, trade unions, public transport authority, industry-funded, home page, data sources, data source, nature of, state banks, skills gap, energy platform, land area, climate of, home affairs, social media platform, front line, hold office, data from, industry ministry, energy ministry, health ministry, education ministry, trade ministry, finance ministry, water ministry, agriculture ministry, transport ministry, energy agency, energy department
edible oils: edible oils, oil palm, edible oil
sugar: sugar, sugarcane, sugar mills
crop insurance: crop insurance
land restoration: land degradation, degraded land, land restoration, land degraded, restored land, desertification
animal health: animal health, veterinary, animal welfare, animal diseases
agriculture!: agriculture, agricultural, farming, farm, farmer, agrifood, agricultural output, farms, agri-food, common agricultural policy, farmland use, smallholders, smallholder farmers, agricultural production, farm sector, agro-processing, arable, cropland, agricultural machinery, mechanisation, agricultural products, farm produce
crops < agriculture: crop, cereals, wheat, maize, rice, =grain, barley, oilseed, harvest, potatoes, soybeans, foodgrain, paddy, oilseeds, pulses, grain output, grain production, corn, cotton, oil crops, sown area, kharif, rabi, rice paddies, food grains, cereal production, soybean, summer grain, early rice, autumn grain, per-unit yield
horticulture: horticulture, vegetables, fruit, flowers, tea, coffee, fruits, orchards, spices
livestock < agriculture: livestock, cattle, pigs, sheep, poultry, herd, beef, pork, eggs, dairy cows, broilers, sheep flock, pork output, hogs, meat production, =meat, animal husbandry, poultry meat
dairy < agriculture: milk, dairy, dairy products, dairy farming, cheese
farmland: farmland, arable land, high-standard farmland
organic farming: organic farming, organic area, organic land, organic agriculture, organic production, organically farmed, organically, organic land share
farm incomes: income from farming, farm income
farm credit: agricultural credit, farm credit, kisan card
irrigation: irrigation, drip irrigation, micro-irrigation, irrigated area, irrigated land
seeds: seeds, seed industry, seed sources, improved varieties
pesticides: pesticide, chemical pesticides, plant protection
fertiliser: fertiliser, fertilizer, nitrogen use, urea, fertilisers, fertilizers, potash, phosphate, fertiliser subsidy, nutrient losses
timber: timber, sawn wood
forestry < environment: forestry, woodland, forest, forest cover, native trees, afforestation, tree planting, forest stock, forests, reforestation, trees planted, forested, wood harvest, woodlands, mangroves, forest area, forest land, billion trees, forest coverage, forest coverage rate, afforested, tree canopy
peatland: peatland, =peat
fisheries: fisheries, fishery, farmed fish, salmon, fish production, fishing, fishers, seafood, fish stocks, fish catches, overfishing, aquatic foods, fish landings
aquaculture: aquaculture, fish farm, shrimp, farmed seafood, aquaculture production, mariculture
rural development!: rural development, rural, villages, village
food: =food industry, =food processing, food manufacturing, food and drink, food producers, food safety, beverages
food security!: food security, undernourished, undernourishment, hunger, food insecurity, food insecure, famine, acute hunger, food crises, food price crisis, healthy diet, food grain, public distribution system, food rations
[mining]
oil: crude, oil imports, oil demand, oil prices, oil, =crude oil, barrels, barrels a day, oil output, refined products, oil products
mining: mining, ore, mines, mineral exploration, =mining and quarrying, quarrying, mineral production, extraction of raw materials, mined
critical minerals: critical minerals, =critical raw materials, minerals, =raw materials supply, =strategic raw materials, critical mineral, rare metals, battery minerals, permanent magnets, raw material, critical raw materials act, processing of raw materials
lithium: lithium, lithium carbonate
rare earths: rare earths, rare-earth, rare earth, neodymium
graphite: graphite
cobalt: cobalt
nickel: nickel
gold: gold mining
iron ore: iron ore
uranium: uranium
coal: coal, coal power, coal-fired, coal mine, coal plant, coal consumption, coal output, coal production, thermal coal, lignite, coal phase-out, coal-fired power, raw coal
oil and gas: oil and gas, petroleum, =oil and natural gas, upstream, fossil fuels, hydrocarbons
natural gas: natural gas, gas supply, gas plant, unabated gas, pipelines, gas imports, demand for gas, gas demand, gas prices, metres of gas, gas storage, gas grid, =gas market, russian gas, lng, gas consumption, gas-fired, gas pipelines, gas production, liquefied natural gas, gas supplies, gas output, gas plants, gas power, shale gas, gas fields
refining: refinery, refineries, refining
[materials]
defence industry: defence industry
handicrafts: handicrafts, handloom
toys: toys
cosmetics: cosmetics
rubber: rubber
raw materials: raw materials
steel: steel, crude steel, =iron and steel, low-carbon steel, green steel, steelmaking, steelmakers, steel production, iron ore imports, electric arc furnaces, blast furnaces, pig iron, steel products, flat steel
aluminium: aluminium, aluminum, alumina, smelters, aluminium output
copper: copper
non-ferrous metals: non-ferrous metals, nonferrous metals, nonferrous, refined copper, electrolytic aluminium, non-ferrous
cement: cement, concrete, clinker, cement output
glass: glass
chemicals: chemicals, =chemical industry, petrochemicals, ethylene, chemical, ammonia plants, basic chemicals, petrochemical, fine chemicals
plastics: plastics, =plastic, plastic packaging, pet bottles, single-use plastics, plastic waste, plastic bottles, polymers
paper: pulp and paper, paper industry, cardboard, pulp
clothing: clothing, =apparel, apparel exports, ready-made garments, garments, garment
textiles: textiles, textile, garments and textiles, spinning, clothing and textiles, fabrics, yarn, man-made fibre
footwear: footwear
leather: leather
furniture: furniture, home goods, furnishings
household goods: household goods
home appliances: home appliances, =household appliances, white goods, air conditioners, refrigerators, washing machines, televisions
packaging: packaging, packaging materials
wood: sawmills, wood products
pharmaceuticals: pharmaceuticals, =medicines, vaccine manufacturing, drugmakers, drug manufacturing, active pharmaceutical ingredients, generic medicines, bulk drugs, pharma, critical medicines, drug shortages, pharmaceutical industry
medical devices: medical devices, medical technology, medtech, diagnostics equipment
biotechnology: biotechnology, =biotech, biomanufacturing, bioeconomy, life sciences
machine tools: machine tools, cnc machines
construction machinery: construction machinery, excavators
machinery: machinery, machinery and equipment, capital goods, equipment manufacturing
shipbuilding: shipbuilding, shipyard, new ships, ships delivered, shipyards, shipbuilding orders, deadweight tonnes, shipbuilding output, new orders for ships
aerospace: aerospace, aircraft manufacturing, aircraft, airliners, commercial aircraft
automobiles: automobiles, cars sold, vehicle sales, auto industry, passenger cars, car output, car sales, car makers, carmakers, vehicle makers, motor vehicles, =automotive, car production, vehicle production, new cars, cars, vans, car market, =automotive industry, car plants, car registrations, new car registrations, new car sales, vehicles sold, new vehicles, vehicle industry, motor industry, cars and vans, auto sales, vehicle exports
electric vehicles: electric vehicle, electric car, ev, clean vehicle, zero-emission vehicles, electric fleet, electric-vehicle, electric trucks, electric vans, e-bikes, battery-electric, plug-in hybrid, electric cars, evs, new cars and vans, zero-emission cars, zero-emission vans, electrified vehicles, =new energy vehicles, nevs, nev, electric two-wheelers, electric bus fleet, bevs, zero emission cars, =electric mobility, e-mobility, plug-in cars, electrification of transport
charging infrastructure: charger, charging point, public charger, charge point, charging station, charging infrastructure, chargepoint, charge points, charging network, charging pools, fast chargers, rapid chargers, recharging points, recharging, chargers, charging
batteries: battery, batteries, battery cell, battery-cell, battery-cell capacity, battery packs, gigafactory, =battery manufacturing, portable batteries, lithium-ion, lead-acid batteries, battery passport, battery factories, battery production, battery demand, cell manufacturing, battery supply chain, battery storage plants, gigafactories
semiconductors: semiconductor, =microchips, chips, logic chips, chip plants, wafer, fabs, semiconductors, chipmaking, chipmakers, chip market, chip industry, chip design, =integrated circuits, leading-edge chips, wafers, advanced chips, lithography, foundries, fab, semiconductor manufacturing
chip equipment: chip equipment, semiconductor equipment
memory chips: memory chips, memory
electronics: consumer electronics, electronics industry, electronics, smartphones, electronic goods, mobile phones, phones made, electronic components, printed circuit boards, mobile phone exports, laptops
robotics: robotics, robots, industrial robots, robot density, industrial robot, service robots, humanoid robots
drones: drones, unmanned aircraft
low-altitude economy: low-altitude economy
3d printing: additive manufacturing
clean technology: clean technology, clean-technology, clean-technology plants, =net-zero industry, clean tech, clean technologies, =net-zero technologies, clean-tech, clean manufacturing, net-zero technology, net-zero industry act, clean energy technologies, clean energy manufacturing, solar manufacturing, wind manufacturing
clean industry!: clean industry
clean energy: clean-energy, clean energy
manufacturing!: manufacturing, factory, factories, factory building, factory output, manufacturing output, manufacturing value added, manufacturers, production-linked incentive, pli, plants and factories, manufacturing industry, manufacturing pmi, industrial base, high-tech manufacturing, advanced manufacturing, purchasing managers
industry!: industry, industrial, industrial value added, industrial output, secondary industry, industrial production, industrial use, industrial decarbonisation, heavy industry, energy-intensive industries, industrial sectors, industries, industrial strategy, industrial policy, industrial emissions, industrial profits, industrial enterprises, manufacturing and industry, energy-intensive, industrial value-added, industry and construction, industrial capacity, large industrial enterprises
light industry: light industry
services!: services, tertiary industry, service sector, service industry, services sector, services output, service exports, business services, services pmi, service trade, services purchasing managers, productive services
[energy]
sustainable fuels!: e-fuels, synthetic fuels, low-carbon fuels
battery storage: battery storage, grid battery, grid batteries, grid-scale batteries, consumer-led batteries, storage batteries, storage battery, battery energy storage, grid-scale battery, utility-scale batteries, big batteries, storage capacity from batteries
methane: methane, methane emissions
rooftop solar: rooftop solar, rooftop panels, solar rooftops, solar roofs, residential solar
smart meters: smart meters
nuclear fusion: fusion
small modular reactors: small modular reactors
demand flexibility: demand flexibility, demand response, flexibility
biomethane: biomethane, biogas plants
ethanol: ethanol, ethanol blending
cooking gas: lpg, cooking gas
carbon removal: carbon removal, direct air capture, =carbon removals, negative emissions
energy poverty!: energy bills
electricity: electricity, power sector, clean power, electricity generation, =power generation, power system, generating capacity, power demand, power stations, power supply, wholesale power, free power, electricity demand, electricity consumption, power plants, kilowatt-hours, clean electricity, electricity mix, electricity prices, power prices, power capacity, installed capacity, electricity supply, power market, electricity market, low-carbon power, electricity bills, thermal power, power generation capacity, units of electricity, electricity output, peak demand, electricity grid capacity, electricity market reform
offshore wind: offshore wind, floating wind, floating offshore wind, offshore turbines
onshore wind: onshore wind
wind: =wind power, wind farm, wind turbines, wind energy, wind, wind capacity, wind generation, turbines, wind parks
solar: solar, solar power, solar panel, photovoltaic, solar modules, solar canopies, =solar energy, solar capacity, solar plants, solar farms, =solar pv, =photovoltaics, pv, solar photovoltaic, solar generation, photovoltaic modules, solar cells, solar parks, polysilicon
solar pumps: solar pump
nuclear: nuclear, reactors, nuclear energy, nuclear plants, =nuclear power, nuclear reactors, new reactors, uranium fuel, nuclear capacity, nuclear fleet
hydropower: hydropower, hydroelectric, hydro, hydropower capacity, hydro power, hydropower plants, hydropower stations
geothermal: geothermal, geothermal energy, geothermal heat
bioenergy: bioenergy, =biomass, biogas, biofuel, =biofuels, biodiesel, sustainable =biomass, wood pellets
renewables: =renewable energy, renewable share, renewable capacity, renewable electricity, non-fossil fuels, non-fossil power, non-fossil energy, renewable power, renewable sources, renewable generation, renewables share, share of renewables, renewable energy sources, renewables directive, clean power capacity, renewable energy directive, non-fossil sources, non-fossil capacity, renewable installations, renewables
hydrogen: hydrogen, hydrogen bank, ammonia, green hydrogen, renewable hydrogen, low-carbon hydrogen, hydrogen production, hydrogen valleys, hydrogen mission, hydrogen network, clean hydrogen
electrolysers: electrolyser, electrolyzer
carbon storage: =carbon capture, carbon storage, captured carbon dioxide, injection capacity, storage sites, ccs, ccus, carbon capture and storage, carbon capture usage and storage, co2 storage, captured co2, co2 injection
energy storage: long-duration storage, energy storage, pumped storage, grid-scale storage, pumped hydro, pumped-storage, electricity storage, long-duration electricity storage, new-type energy storage
networks: networks and connections, electricity networks, transmission network, grid connection, network projects, connections queue, electricity network, power grid, transmission line, interconnector, =grids, =electricity grid, grid expansion, power lines, grid capacity, grid investment, transmission lines, distribution grid, grid investments, grid connections, network investment, cross-border interconnection, power =grids, smart grid, grid operators, interconnections, =electricity grids
energy access: people with electricity, access to electricity, electrification, =electricity access, clean cooking, clean cooking fuels, without electricity, lack electricity, people without electricity, universal access to electricity, off-grid, mini-grids, universal energy access, clean cooking access
energy efficiency!: energy efficiency, =energy savings, energy intensity, energy performance, =energy saving, energy-saving, saving energy, energy consumption per unit, final energy consumption, primary energy consumption, energy saved, energy consumption reduced, savings in energy, energy efficiency directive, energy intensity improvement, minimum energy performance
insulation: insulation, leaky homes, leaky social homes, retrofit, home insulation, cavity walls, loft insulation
building renovation: building renovation, renovation, renovation rate, renovated, renovation wave, energy renovation, deep renovation
heat pumps: heat pump, heat-pump
heat networks: heat network, district heating, district heat
heating!: heating, boiler, =heating and cooling, heat decarbonisation, low-carbon heat, boilers
buildings!: buildings, green building, building stock, public buildings, residential buildings, building sector, existing buildings, new buildings, building floor area
fuel poverty: fuel poverty, energy poverty, energy bills support
energy!: energy, energy use, energy consumption, energy security, energy union, energy sector, energy system, energy policy, energy imports, energy supply, energy mix, energy transition, primary energy, final energy, energy demand, energy production, coal-equivalent, standard coal, energy consumption per unit of gdp
[water]
water storage: reservoirs, dams
water: water, safe drinking water, withdrawals, =water resources, water use, water withdrawals, water efficiency, water stress, freshwater, water quality, water bodies, groundwater, water scarcity, irrigation water, water security, bodies of water, water companies, river basins, rivers, water consumption per unit, water-saving
drinking water: drinking water, tap connection, safely managed water, piped water, water mains, water supply, tap water, water services, household tap, tap water connections, water connections, access to water, clean water, basic drinking water, lead pipes, water pipes, potable water
sanitation: sanitation, sewers, sewerage, toilet, open defecation, toilets, handwashing, hygiene, sewer network, basic sanitation, latrines
wastewater: wastewater, waste water, effluent, sewage, treatment plants, waste water treatment, urban wastewater, storm overflows, sewage treatment, sewage spills
desalination: desalination, desalinated water, desalination plants
flood defence: flood defence, flood protection, floods, flooding, flood defences, floodplain, flood risk
waste: =waste management, landfill, household waste, municipal waste, waste, municipal solid waste, residual waste, incineration, landfilled, household recycling, waste generation, kerbside, solid waste
recycling: recycling, recycled, recyclers, recycled content, recycling efficiency, =waste recycling, recycle, recyclable, recyclability, recycled materials, recycling rates, recycling target, recycled plastic, scrap, scrap steel, recycled metals, waste recycling rate
packaging waste: packaging waste
food waste: food waste, food loss, food losses, wasted food
electronic waste: e-waste, electronic waste, electronic equipment waste, waste electrical
circular economy: circular economy, circularity, circular materials, circular material use, material footprint, reuse and repair, =resource efficiency, remanufacturing, right to repair
[building]
construction: construction sector, construction industry, construction output, builders, construction, housebuilding, construction work, building work, infrastructure construction, construction workers, building materials, residential building, construction permits, construction orders
housing: housing, affordable homes, new homes, dwellings built, housing starts, dwellings, homes built, house building, homes, =affordable housing, residential construction, new dwellings, housing completions, home building, council housing, new housing, housing supply, social and affordable housing, housing stock, home ownership, homeowners, housing affordability, building permits, pucca houses, houses completed, houses built, rural houses, urban houses, million homes
social housing: social housing, social homes, social rent, housing associations, council homes, social rented, public housing, council houses
private rented sector: private rented sector, private sector rents, tenants, landlords, rents
homelessness: homelessness, homeless, temporary accommodation, rough sleeping, rough sleepers, homeless people
real estate: real estate, property investment, property sales, house prices, floor space sold, mortgage, home prices, property market, property, housing market, real estate market, home sales, new home sales, property developers, unsold homes, commercial property, floor area sold, property development, housing prices
planning!: planning permission, planning reform, planning system, local plans, planning applications
[transport]
inland waterways: inland waterways, waterways, barges, inland shipping, inland navigation
electric buses: electric buses, electric bus
parking: parking
walking: walking, pedestrians
ferries: ferry, ferries
highways: highways, motorways, expressway, highway construction
transport!: transport, mobility, transportation, transport sector, passenger transport, vehicle traffic, freight and passenger, passenger trips, trips by rail, road transport, transport emissions, transport infrastructure, trans-european transport network
public transport: public transport, bus, buses, tram, tram network, metro, transit, metro lines, bus services, bus fleet, light rail, subway, urban rail, urban transit, metro network, bus rapid transit, bus passengers
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
logistics: logistics, warehousing, freight corridors, logistics costs, supply chain, warehouses, freight logistics, multimodal logistics, logistics industry, social logistics, total logistics
postal services: =postal, parcels, post offices, courier, express delivery, parcel delivery, express parcels, letters delivered, express deliveries, delivery parcels, express parcel
[trade]
customs: customs, customs duty, customs duties, import duty, tariffs, average tariff, import tariffs, customs union, tariff rate, reciprocal tariffs
trade defence!: anti-dumping
food services: 
online platforms: online platforms
wholesale: wholesale trade
retail!: retail sales, retail, retailers, =retail trade, shops, retail sector, supermarkets, shopping, high street, retail turnover, total retail sales, retailing
e-commerce: e-commerce, online retail, online retail sales, online sales, online shopping, online goods, cross-border e-commerce, livestream shopping, live-streaming commerce
foreign trade!: exports, imports, goods trade, foreign trade, trade surplus, trade in goods, merchandise trade, trade, =trade in goods and services, world trade, global trade, =external trade, foreign sales, exporters, trade growth, merchandise exports, merchandise imports, goods exports, goods exported, trade deficit, current account, exports of goods, imports of goods, free trade, trade volume, world merchandise trade, cross-border trade, exports and imports, customs clearance, foreign trade volume, import and export
services trade: trade in services, services exports, commercial services, services imports
foreign investment: foreign direct investment, fdi, foreign investment, inward investment, foreign direct investment inflows, greenfield investment, fdi inflows, foreign capital, investment inflows
tourism: tourism, tourist, overnight stays, visitors, visitor arrivals, =travel and tourism, tourists, arrivals, tourism receipts, tourist arrivals, tourism revenue, overnight visitors, foreign visitors, tourist trips, domestic trips, international arrivals, =visitor economy, foreign tourists, inbound tourism, domestic tourism, holiday trips, tourist spending, holiday spending
accommodation: accommodation, =hotels, bed nights, hotel rooms, hotel occupancy, bed places, hotel stays
short-term rentals: short-term rentals, short-term lets, holiday lets
hospitality: hospitality, restaurants, accommodation and food, =catering, catering services, catering revenue, restaurant, pubs, cafes, food and beverage services, catering industry, food services revenue
[economy]
competitiveness!: competitiveness, single market
infrastructure!: infrastructure, infrastructure spending, infrastructure pipeline
consumption!: household consumption, private consumption, final consumption, consumer spending, consumer demand, consumer goods, domestic demand, consumption
household income!: disposable income, household income, per capita income, per capita disposable income
productivity!: productivity
venture capital: venture capital
foreign reserves!: foreign exchange reserves
macroeconomy: gross domestic product, economic growth, macroeconomic, world economy, global economy, national economy, world output, world growth, global growth, economic outlook, economy, gdp growth, economic output, economy grew, real gdp, growth forecast, recession, economic recovery, potential growth, growth rate of the economy, national income, gross national income, growth of the economy, output growth, gdp
inflation!: consumer prices, inflation, cpi, price growth, price inflation, food prices, core inflation, headline inflation, cost of living, producer prices, price stability, harmonised index, energy prices, services inflation, price level, wholesale prices
fixed investment!: fixed-asset investment, fixed investment, gross fixed capital formation, private investment, infrastructure investment, business investment, investment in infrastructure, capital formation, investment in fixed assets, infrastructure projects
monetary policy: central bank, deposit rate, policy rate, monetary policy, key rate, base rate, federal funds, interest rates, bank rate, repo rate, ecb, federal reserve, bank of england, refinancing rate, rate cut, reserve ratio, quantitative tightening, main refinancing
microfinance: microfinance
capital markets!: capital markets, stock market, bond market, capital markets union, listed companies, bond issuance, ipos, equities
banking!: banks, banking, lending, loans to firms, credit growth, bank lending, bank credit, non-performing loans, bank deposits, new loans, loan growth, mortgage lending, lenders, outstanding loans, financing to the real economy, social financing
finance!: finance, financial services, green bonds, sustainable finance, financial sector, =financial inclusion, bank account, bank accounts, financial markets, green finance, green bond, private finance, blended finance, microcredit, account ownership, jan dhan
insurance!: insurance
public finance!: public finance, =public finances, government budget, budget deficit, government debt, planned spending, tax revenue, budget at a glance, fiscal policy, fiscal deficit, public spending, fiscal, treasury bonds, deficit ratio, deficit, fiscal consolidation, budget surplus, general government, structural deficit, budgetary, fiscal rules, capital expenditure, current expenditure, government spending, government borrowing, government revenue, tax receipts, public investment, union budget, budget estimates, budgetary allocation, multiannual financial framework, recovery and resilience facility, spending review, primary surplus, debt-to-gdp, budget, fiscal revenue, fiscal spending, fiscal expenditure, general public budget, budget revenue, special-purpose bonds, local government bonds, public debt, sovereign debt, debt ratio, national debt, gross debt, sovereign bonds, global debt, government bonds
taxation!: taxation, carbon tax, income tax, corporation tax, vat, value-added tax, tax rates, tax relief, tax cuts, income taxes, gst, excise, taxpayers, tax base, tax gap, taxes, tax collections, tax
employment!: employment, unemployment, unemployment rate, jobs created, new urban jobs, job, jobs, jobless, employers added, work force, workforce, employment rate, in work, out of work, jobseekers, unemployed, jobs gap, informal employment, new jobs, payroll, payrolls, hiring, non-farm payrolls, economically inactive, job creation, urban jobs, urban unemployment, surveyed urban unemployment rate, surveyed unemployment
labour market!: labour market, labor market, participation rate, vacancy rate, labour force, vacancies, job vacancies, labour shortages, inactivity, labour force participation
youth employment!: youth unemployment, young people, neet
wages!: wages, negotiated wages, hourly pay, compensation per employee, minimum wage, pay rises, average pay, pay growth, real pay, earnings, salaries, minimum pay, living wage, real wages, wage growth, wage bill, nominal wages
small business!: small business, =smes, small and medium-sized enterprises, msmes, start-up loans, micro enterprises, small firms, small businesses, small companies, microenterprises, small and medium enterprises, entrepreneurs, sme
public procurement!: public procurement, procurement
[skills]
intellectual property!: intellectual property, patents, trademarks, patents granted, invention patents
skills!: skills, net-zero academies, learners, installers, training place, skilling, workers trained, reskilling, upskilling, digital skilling, adult learning, skills training, training places, re-skilling, upskilled, trainees, skilled workers, skill development, itis, lifelong learning
vocational training!: vocational training, apprenticeship, apprentices, =vocational education, vocational education and training, technical education, further education, apprenticeships
digital skills!: digital skills, digital literacy, computer science, basic digital skills, ict specialists, coding skills, ict specialist
literacy: literacy, foundational literacy
teachers: teachers, teacher training, teaching staff, teacher recruitment, teacher shortage
education: education, school, pupils, can read, enrolment, classrooms, school education, schools, schooling, literacy rate, primary school, secondary school, children in school, out of school, out-of-school, learning poverty, primary education, secondary education, early leavers, gross enrolment ratio, school leavers, school meals, reading proficiency, pupil-teacher ratio, national education policy, free school meals, reading and mathematics, minimum proficiency, completion rate
early childhood education: early childhood education, kindergarten, pre-primary, preschool, early childhood education and care, pre-school, anganwadi, anganwadis, early learning
higher education: higher education, =universities, doctorates, =tertiary education, students, university, tertiary, graduates, phds, medical seats, undergraduates, campuses, iits, tertiary attainment, student loans, university places
childcare: childcare, early years, nurseries, nursery places, daycare, child care, childcare places, funded childcare, nursery schools, breakfast clubs, childcare slots, nursery slots, child care services
science!: science
research!: research, =research and development, =r&d, expenditure on research, horizon europe, r&d spending, r&d intensity, research spending, gerd, scientific research, r&d investment, research funding, researchers, basic research, research fund, r&d tax credit
innovation!: innovation, innovative, =start-ups, innovators, startups, start-up, unicorns, patent applications, patent filings, deep tech, venture funding, global innovation index
[digital]
supercomputing: supercomputers
submarine cables: submarine cables
digital identity: digital identity, digital id, electronic identification, e-id, eid, aadhaar, digital wallets, identity wallet
fintech: fintech
it services: it services, information technology services
online safety: online safety
data economy: data economy, data sharing, open data
artificial intelligence!: artificial intelligence, ai model, large language models, generative ai, ai adoption, ai factories, ai gigafactories, ai continent, ai models, ai systems, ai start-ups, generative artificial intelligence, machine learning, ai services, ai, ai chips, ai industry
digital economy: digital economy, digital services, digital sector, digital decade, =digital transformation, =digitalisation, digitalization, digital intensity, digital single market, digital technologies, ict sector, core digital industries, digital industries, digital trade
internet economy: internet users, internet penetration, internet economy, people online, were online, =internet, offline population, online population, internet use, internet subscribers
broadband: broadband, fibre, very fast networks, gigabit, internet access, fixed broadband, fixed networks, full fibre, gigabit coverage, gigabit connectivity, gigabit-capable, fibre to the premises, very high capacity networks, connectivity, optical fibre, fibre connections, ultrafast broadband, high-speed internet, full-fibre, bharatnet
mobile networks: 5g base stations, 5g coverage, mobile network, base stations, 26 ghz band, spectrum, 4g, 6g, mobile coverage, mobile broadband, mobile subscriptions, mobile connections, cell towers, cell sites, 5g base station, 5g users, 5g
data centres: data centre, data center, data center capacity, hyperscale, =data centers
computing: supercomputing, computing power, ai compute, exascale, computing capacity, compute capacity, gpus, intelligent computing
cloud computing: cloud computing, cloud services, cloud, edge nodes, cloud-edge, edge computing, cloud adoption
cybersecurity: cybersecurity, =cyber security, cyber attacks, cyber incidents, ransomware
telecommunications: =telecoms, telecommunications, =telecom, telecoms operators, telecom operators, telecom services, telecommunication services, telephone subscribers, telecom sector, telecom revenue, information and communication, telecommunications business, telecom business revenue
digital payments: digital payments, digital payment, instant payments, mobile money, e-wallets, qr transactions, qr code, upi, payment systems, cashless, unified payments interface, card payments, contactless, digital transactions, real-time payments
digital inclusion!: digital inclusion
software: software, software exports, software services, app stores, software industry, software revenue
quantum: quantum computing, quantum, quantum chips
digital government!: digital government, online public services, =e-government, =digital public services, key public services online, public services online, electronic health records, online services, paperless
space: space industry, satellites, space sector, satellite, launch vehicles, space economy, rocket launches, orbit, earth observation, space launches, lunar, spacecraft
defence!: defence, defense, defence spending, military spending, armed forces, defence budget, nato, ammunition, military, european defence, weapons, defence procurement, defence production, defence exports, defence industrial, armaments, air defence
[health]
cancer: cancer, cervical screening, breast screening, cancer treatment, cancer patients, hpv
diabetes: diabetes
non-communicable diseases: non-communicable diseases, ncds, cardiovascular, heart disease, hypertension, chronic diseases, =noncommunicable diseases, noncommunicable
antimicrobial resistance: antimicrobial resistance, antimicrobials, antibiotics, antimicrobial sales
dentistry: dental, dentists
ambulance services: ambulance
obesity: obesity
reproductive health: contraception, family planning, reproductive health
universal health coverage: universal health coverage, out-of-pocket, health spending out of pocket, financial hardship, service coverage, catastrophic health spending, uhc
public health!: public health
health: health, =healthcare, life expectancy, patients, health spending, nhs, under-five mortality, =health care, =health services, infant mortality, medical care, waiting lists, diagnostic centres, healthy life expectancy, health coverage, doctors and nurses, health insurance, health system, health systems, disease burden, primary health, ayushman bharat, health and wellness centres, a&e, emergency departments, maternal and child health, mortality rate, prevention of disease, medical institutions, health facilities, medical and health
hospitals: hospital, hospital beds, surgical hubs, hospital admissions, emergency care, a&e waiting, bed capacity
primary care: primary care, general practitioners, gps, family doctors, gp appointments, =general practice, health centres, community health
mental health: mental health, suicide, psychological, talking therapies, depression
maternal health: maternal mortality, mothers, maternal health, births attended, skilled birth, maternal deaths, maternal mortality ratio, institutional deliveries, antenatal care, midwife, pregnancy, pregnant women
child health: newborns, children under five, child mortality, neonatal mortality, newborn deaths, under-five deaths, child deaths, infant deaths, neonatal, child survival
tuberculosis: tuberculosis, tb, tb cases
malaria: malaria, bed nets, malaria cases, antimalarial
hiv: hiv, antiretroviral, hiv infections
immunisation: immunisation, immunization, =vaccination, vaccine, measles, doses, vaccinated, zero-dose, dtp, dtp3, vaccine doses, hpv vaccine, unvaccinated, vaccines
health workforce: health workers, nurses, doctors, health workforce, midwives, =nursing
tobacco: tobacco, smoking, smokers, cigarettes, vaping, vapes
social care: social care, elderly care, care homes, =long-term care, older people, care workers, care home, ageing population, adult social care, domiciliary care, home care, senior care, elderly, nursing beds, eldercare, elderly people
[social]
population!: population growth, birth rate, fertility rate, fertility, ageing, demographic, demography, population aged, population census
child poverty: child poverty
early childhood: early childhood
inequality: inequality, gini, income inequality, wealth inequality, top 10 percent, richest
cities: slums, urban population, =urban development, slum, urbanisation, urbanization, smart cities, city dwellers, urban areas, informal settlements
food aid: food aid
youth!: youth, young adults, neets
development aid: =official development assistance, remittances, oda, development assistance, aid flows, development finance, concessional finance, humanitarian aid, humanitarian
child labour: child labour
birth registration: birth registration
social protection: social protection, =social security, cash transfer, social assistance, =welfare, =social insurance, pension coverage, welfare benefits, social benefits, child benefit, cash benefits, social safety nets, safety net, social spending, social transfers, benefit claimants, universal credit
pensions: pension, pensions, pensioners, retirement age, state pension, pension age, pension funds, basic pension, old-age pensions
poverty: poverty, extreme poverty, poverty line, poor people, poor households, living on less than, at risk of poverty, social exclusion, poverty rate, multidimensional poverty, =poverty reduction, international poverty line, relative poverty, $2.15, $3 a day, below the poverty line, extreme poor, poor counties, out of poverty
poverty alleviation: lifted out of poverty, poverty alleviation
nutrition: malnutrition, stunting, wasting, breastfeeding, anaemia, overweight, malnourished, wasted children, child stunting, exclusive breastfeeding, micronutrients, school meals programme, undernutrition
gender equality: gender, seats held by women, parliamentary seats, gender equality, women in parliament, gender gap, women in work, female labour force, gender pay gap, women in leadership, child marriage, violence against women, women and girls, women hold, women on boards, self-help groups
disability: disability, disabled, disabled people
migration: migration, migrants, refugees, asylum, asylum seekers, displaced people, forcibly displaced, immigration, visas, border crossings, internally displaced, migrant workers, rural migrant workers, refugee, displaced, net migration, net immigration
[environment]
disaster risk reduction: disaster risk, disaster risk reduction, disaster management, natural disasters
climate finance: climate finance, green climate fund, adaptation finance, loss and damage, climate funds, finance for developing countries
land use: land use, land-use change
plastic pollution: plastic pollution, marine litter
soil health: soil health
noise: noise
climate adaptation: =adaptation, resilience, climate resilience, extreme weather, heatwaves, drought, disaster losses, early warning
nature restoration: nature restoration, restored habitat, habitats restored, restore ecosystems, ecosystem restoration, degraded ecosystems, peatlands restored
climate!: climate, greenhouse gas emissions, national emissions, net zero, greenhouse gas, carbon emissions, =climate change, warming, greenhouse-gas emissions, carbon neutrality, co2 emissions, climate neutrality, climate targets, nationally determined contributions, ndc, climate action, carbon budget, carbon dioxide emissions, emission reductions, emissions reduction, carbon intensity, net-zero, ghg, methane pledge, climate-neutral, decarbonisation, carbon peak, warming levels, fit for 55, emissions
carbon market: carbon market, =emissions trading, allowances, carbon price, emissions trading system, ets, carbon border adjustment mechanism, cbam, carbon pricing, carbon credits, free allowances, allowance price, carbon border, carbon emission allowances, emission trading scheme
forests!: deforestation
protected areas: protected areas, =national parks, protected land, protected area, nature reserves
marine protection: marine protected areas, protected seas
biodiversity!: biodiversity, habitat, =nature protection, endangered species, ecosystems, wildlife, protected species, extinction, pollinators, rewilding, 30 by 30, natural habitats
air quality: air quality, pm2.5, good air, nitrogen dioxide, =air pollution, particulate matter, fine particles, no2, clean air, low emission zone, ozone pollution
environment!: environment, pollution, environmental impacts, =environmental protection, polluted, pollutants, environmental quality, pollution control, zero pollution
oceans: oceans, blue economy, ocean, ocean economy, seas, marine life, coral reefs, ocean protection, high seas
soil: soil, soil erosion, healthy soils
[public]
film: film, box office, cinema, films
regulatory reform!: administrative burdens, reporting burden, simplification, better regulation
museums: museums
creative industries: creative industries, creative sector
culture: culture, arts, heritage, museums and galleries, libraries, theatres, cultural heritage, cultural industry, cultural industries, intangible cultural heritage
sport: sport, sports, physical activity, olympic, stadiums
media: media, broadcasting, publishing, newspapers, broadcasters, streaming
policing: police, policing, police officers, neighbourhood policing, knife crime
prisons: prisons
justice: justice, courts, crime, rule of law, legal aid, court backlog, reoffending
public administration!: civil service, public administration, civil servants, public sector, government efficiency, administrative burden, red tape
`);
