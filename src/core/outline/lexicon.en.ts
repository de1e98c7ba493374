import { sectorTable } from './lexicon.ts';

/**
 * Divisions and groups of ISIC Rev. 4 under the short names policy texts use, and the fields of public policy beside them.
 * Terms match whole words; a plural s is free. Indicator words (overnight stays, tap connection) show the branch they
 * count. Lines in brackets open a family.
 */
export const SECTORS_EN = sectorTable(`
[farm]
edible oils: edible oils, oil palm, edible oil
sugar: sugar, sugarcane
crop insurance: crop insurance
land restoration: land degradation, degraded land, land restoration
animal health: animal health, veterinary
agriculture!: agriculture, agricultural, farming, farm, farmer, agrifood
crops < agriculture: crop, cereals, wheat, maize, rice, grain, barley, oilseed, harvest, potatoes, soybeans, foodgrain
horticulture: horticulture, vegetables, fruit, flowers
livestock: livestock, cattle, pigs, sheep, poultry, herd, beef, pork, eggs
dairy: milk, dairy
farmland: farmland, arable land
organic farming: organic farming, organic area, organic land
farm incomes: income from farming, farm income
farm credit: agricultural credit, farm credit, kisan card
irrigation: irrigation, drip irrigation, micro-irrigation
seeds: seeds, seed industry
pesticides: pesticide
fertiliser: fertiliser, fertilizer, nitrogen use, urea
timber: timber, sawn wood
forestry: forestry, woodland, forest, forest cover, native trees, afforestation, tree planting
peatland: peatland, =peat
fisheries: fisheries, fishery, farmed fish, salmon, fish production, fishing, fishers, seafood
aquaculture: aquaculture, fish farm, shrimp
rural development!: rural development, rural
food: =food industry, food processing, food manufacturing, food and drink
food security!: food security
[mining]
mining: mining, ore, mines
critical minerals: critical minerals, =critical raw materials, minerals
lithium: lithium
rare earths: rare earths, rare-earth
graphite: graphite
cobalt: cobalt
nickel: nickel
gold: gold mining
iron ore: iron ore
uranium: uranium
coal: coal, coal power, coal-fired, coal mine, coal plant
oil and gas: oil and gas, crude oil, petroleum, lng, oil
natural gas: natural gas, gas supply, gas plant, unabated gas, pipelines
refining: refinery, refineries, refining
[materials]
defence industry: defence industry, ammunition
handicrafts: handicrafts, handloom
toys: toys
cosmetics: cosmetics
rubber: rubber
raw materials: raw materials
steel: steel, crude steel, iron and steel, low-carbon steel, green steel
aluminium: aluminium, aluminum
copper: copper
non-ferrous metals: non-ferrous metals, nonferrous metals
cement: cement, concrete
glass: glass
chemicals: chemicals, chemical industry, petrochemicals, ethylene
plastics: plastics, plastic, plastic packaging, pet bottles
paper: pulp and paper, paper industry
clothing: clothing, =garments, =apparel
textiles: textiles, textile
footwear: footwear
leather: leather
furniture: furniture, home goods
household goods: household goods
home appliances: home appliances, household appliances, appliances
packaging: packaging
wood: sawmills, wood products
pharmaceuticals: pharmaceuticals, medicines, vaccine manufacturing, drugs
medical devices: medical devices
biotechnology: biotechnology, =biotech, biomanufacturing, bioeconomy, life sciences
machine tools: machine tools
construction machinery: construction machinery, excavators
machinery: machinery
shipbuilding: shipbuilding, shipyard
aerospace: aerospace, aircraft manufacturing
automobiles: automobiles, cars sold, vehicle sales, auto industry, passenger cars, car output, car sales, car makers, carmakers, vehicle makers, motor vehicles, automotive, car production, vehicle production
electric vehicles: electric vehicle, electric car, ev, clean vehicle, zero-emission vehicles, electric fleet
charging infrastructure: charger, charging point, public charger, charge point, charging station, charging infrastructure
batteries: battery, batteries, battery cell, battery-cell, battery-cell capacity, battery packs, gigafactory
battery storage: battery storage, grid battery, grid batteries, grid-scale batteries, consumer-led batteries, storage batteries, storage battery
semiconductors: semiconductor, =microchips, chips, logic chips, chip plants, wafer, fabs, semiconductors
chip equipment: chip equipment, semiconductor equipment
memory chips: memory chips, memory
electronics: consumer electronics, electronics industry, electronics, smartphones
robotics: robotics, robots, industrial robots
drones: drones, unmanned aircraft
low-altitude economy: low-altitude economy
3d printing: additive manufacturing
clean technology: clean technology, clean-technology, clean-technology plants, net-zero industry, clean tech, clean technologies, net-zero technologies, clean-tech, clean manufacturing
clean industry!: clean industry
clean energy: clean-energy, clean energy
manufacturing!: manufacturing, factory, factories, factory building
industry!: industry, industrial, industrial value added, industrial output, secondary industry, industrial production, industrial use
light industry: light industry
services!: services, tertiary industry, service sector
[energy]
smart meters: smart meters
nuclear fusion: fusion
small modular reactors: small modular reactors
demand flexibility: demand flexibility, demand response, flexibility
biomethane: biomethane
ethanol: ethanol, ethanol blending
cooking gas: lpg, cooking gas
carbon removal: carbon removal, direct air capture
energy poverty!: energy bills
electricity: electricity, power sector, clean power, electricity generation, power generation, power system, generating capacity, power demand, power stations, power supply, wholesale power
offshore wind: offshore wind
onshore wind: onshore wind
wind: wind power, wind farm, wind turbines, wind energy, wind
solar: solar, solar power, solar panel, photovoltaic, solar modules, solar canopies, rooftop solar
solar pumps: solar pump
nuclear: nuclear, reactors
hydropower: hydropower, hydroelectric, hydro
geothermal: geothermal
bioenergy: bioenergy, biomass, biogas, biofuel
renewable energy: renewable energy, renewables, renewable share, renewable capacity, renewable electricity
hydrogen: hydrogen, hydrogen bank, ammonia
electrolysers: electrolyser, electrolyzer
carbon storage: carbon capture, carbon storage, captured carbon dioxide, injection capacity, storage sites, ccs
energy storage: long-duration storage, energy storage, pumped storage, grid-scale storage
networks: networks and connections, electricity networks, transmission network, grid connection, network projects, connections queue, electricity network, power grid, transmission line, interconnector, grids, electricity grid
energy access: people with electricity, access to electricity, electrification, electricity access, clean cooking
energy efficiency!: energy efficiency, energy savings, energy intensity, energy performance
insulation: insulation, leaky homes, leaky social homes, retrofit
building renovation: building renovation, renovation
heat pumps: heat pump
heat networks: heat network, district heating
heating!: heating, boiler
buildings!: buildings, green building
fuel poverty: fuel poverty, energy poverty
energy!: energy, energy use, energy consumption
[water]
water storage: reservoirs, dams
water: water, safe drinking water, withdrawals
drinking water: drinking water, tap connection, safely managed water, piped water, water mains, water supply
sanitation: sanitation, sewers, sewerage, toilet
wastewater: wastewater, waste water, effluent, sewage
desalination: desalination
flood defence: flood defence, flood protection, floods, flooding
waste: =waste management, landfill, household waste, municipal waste, waste
recycling: recycling, recycled
packaging waste: packaging waste
food waste: food waste
electronic waste: e-waste, electronic waste
circular economy: circular economy, circularity, circular materials
[building]
construction: construction sector, construction industry, construction output, construction
housing: housing, affordable homes, new homes, dwellings built, housing starts, dwellings, homes built
social housing: social housing, social homes, social rent, housing associations, council homes
private rented sector: private rented sector, private sector rents, tenants, landlords, rents
homelessness: homelessness, homeless, temporary accommodation, rough sleeping
real estate: real estate, property investment, property sales, house prices, floor space sold, mortgage
planning!: planning permission
[transport]
inland waterways: inland waterways, waterways
electric buses: electric buses, electric bus
parking: parking
walking: walking, pedestrians
ferries: ferry, ferries
highways: highways, motorways, expressway
transport!: transport, mobility, transportation
public transport: public transport, bus, buses, tram, tram network, metro, transit
high-speed rail: high-speed rail
rail: rail, railway, trains
rail freight: rail freight, freight trains, goods trains, rail freight volume
intermodal transport: intermodal, =combined transport, intermodal traffic, intermodal transport
roads: road network, all-weather roads, roads
rural roads: rural roads
road haulage: road haulage, =road freight, hauliers, lorry, lorries, trucking, trucks, heavy vehicles
road safety: road safety, road deaths, dangerous junctions, lost their lives
cycling: cycling, walking and cycling, protected lanes, cycle lanes, bicycle
sustainable aviation fuel: sustainable aviation fuel, saf
aviation: aviation, airline, air passengers, air fares, flights, air traffic, air transport
airports: airport
air cargo: air cargo, air freight
shipping: shipping, =maritime transport, maritime, vessels
ports: port, ports, seaport, container traffic, harbours
freight: freight, last-mile freight
logistics: logistics, warehousing
postal services: postal, parcels, post
[trade]
customs: customs, tariffs
trade defence!: anti-dumping
food services: catering
online platforms: online platforms
wholesale: wholesale trade
retail!: retail sales, retail, retailers
e-commerce: e-commerce, online retail, online retail sales
foreign trade!: exports, imports, goods trade, foreign trade, trade surplus, trade in goods, merchandise trade, trade
services trade: trade in services, services exports
foreign investment: foreign direct investment, fdi, foreign investment
tourism: tourism, tourist, overnight stays, visitors, visitor arrivals
accommodation: accommodation, hotels, bed nights, hotel rooms
short-term rentals: short-term rentals, short-term lets, holiday lets
hospitality: hospitality, restaurants, accommodation and food
[economy]
household income!: disposable income, household income
productivity!: productivity
venture capital: venture capital
government debt!: public debt, sovereign debt
foreign reserves!: foreign exchange reserves
immigration!: net migration
macroeconomy: gdp, gross domestic product, economic growth, macroeconomic
inflation!: consumer prices, inflation, cpi
fixed investment!: fixed-asset investment, fixed investment
monetary policy: central bank, deposit rate, policy rate, interest rate, monetary policy
microfinance: microfinance
capital markets!: capital markets, stock market, bond market
banking!: banks, banking, lending, loans to firms
finance!: finance, financial services, green bonds, sustainable finance
insurance!: insurance
public finance!: public finance, =public finances, government budget, budget deficit, government debt, planned spending, tax revenue, budget at a glance, fiscal policy, fiscal deficit, public spending
taxation!: taxation, carbon tax, income tax, tax
employment!: employment, unemployment, unemployment rate, jobs created, new urban jobs, job
labour market!: labour market, labor market, participation rate, vacancy rate
youth employment!: youth unemployment, young people
wages!: wages, negotiated wages, hourly pay, compensation per employee, minimum wage, pay
small business!: small business, smes, small and medium-sized enterprises
public procurement!: public procurement
[skills]
skills!: skills, net-zero academies, learners, installers, training place
vocational training!: vocational training, apprenticeship, apprentices
digital skills!: digital skills, digital literacy, computer science
literacy: literacy, foundational literacy
teachers: teachers, teacher training
education: education, school, pupils, can read, enrolment, classrooms, school education
early childhood education: early childhood education, kindergarten, pre-primary, preschool
higher education: higher education, =universities, doctorates, tertiary education, students, university
childcare: childcare, nursery, early years
science!: science
research!: research, research and development, r&d, expenditure on research, horizon europe
innovation!: innovation, innovative, start-ups, patents
[digital]
supercomputing: supercomputers, ai factories
submarine cables: submarine cables
digital identity: digital identity, digital id
fintech: fintech
it services: it services, information technology services
online safety: online safety
data economy: data economy, data sharing, open data
artificial intelligence!: artificial intelligence, ai model, ai
digital economy: digital economy, digital services
internet economy: internet users, internet penetration, internet economy
broadband: broadband, fibre, very fast networks, gigabit
mobile networks: 5g base stations, 5g coverage, mobile network, base stations, 26 ghz band, spectrum, 5g
data centres: data centre, data center
computing: supercomputing, computing power
cloud computing: cloud computing, cloud services, cloud
cybersecurity: cybersecurity, cyber security
telecommunications: =telecoms, telecommunications, telecom
digital payments: digital payments, digital payment, instant payments, mobile money
digital inclusion!: digital inclusion
software: software
quantum: quantum computing, quantum
digital government!: digital government, online public services, e-government
space: space industry, satellites, space sector
defence!: defence, defense
[health]
cancer: cancer
diabetes: diabetes
non-communicable diseases: non-communicable diseases
antimicrobial resistance: antimicrobial resistance
dentistry: dental, dentists
ambulance services: ambulance
obesity: obesity
reproductive health: contraception, family planning, reproductive health
universal health coverage: universal health coverage, out-of-pocket
public health!: public health
health: health, =healthcare, under-five deaths, life expectancy, patients, health spending, nhs
hospitals: hospital, hospital beds
primary care: primary care, general practitioners, gps
mental health: mental health
maternal health: maternal mortality, births, mothers, maternal health
child health: children under five, newborns, under-five mortality, stunting
tuberculosis: tuberculosis
malaria: malaria
hiv: hiv
immunisation: immunisation, immunization, =vaccination, vaccine, measles
health workforce: health workers, nurses, doctors, health workforce
tobacco: tobacco, smoking
social care: social care, elderly care, care homes, long-term care
[social]
child poverty: child poverty
early childhood: early childhood
inequality: inequality
cities: slums, urban population
food aid: food aid
youth!: youth
development aid: official development assistance, remittances
child labour: child labour
birth registration: birth registration
social protection: social protection, =social security, cash transfer, social assistance
pensions: pension, pensions
poverty: poverty, extreme poverty, poverty line
poverty alleviation: lifted out of poverty, poverty alleviation
nutrition: undernourished, hunger, malnutrition, food insecurity
gender equality: gender, seats held by women, parliamentary seats, gender equality
disability: disability, disabled
migration: migration, migrants, refugees
[environment]
land use: land use, land-use change
plastic pollution: plastic pollution, marine litter
soil health: soil health
noise: noise
climate adaptation: adaptation, resilience
nature restoration: nature restoration, restored habitat
climate!: climate, greenhouse gas emissions, national emissions, emissions, net zero, greenhouse gas, carbon emissions
carbon market: carbon market, emissions trading, allowances, carbon price
forests!: deforestation
protected areas: protected areas, national parks
marine protection: marine protected areas
biodiversity!: biodiversity, habitat, nature, species
air quality: air quality, pm2.5, good air, nitrogen dioxide, air pollution
environment!: environment, pollution, environmental impacts
oceans: oceans, blue economy, marine
soil: soil
[public]
museums: museums
creative industries: creative industries, creative sector
culture: culture, arts, heritage
sport: sport, sports
media: media, broadcasting, publishing, film
policing: police, policing
prisons: prisons
justice: justice, courts
public administration!: civil service, public administration
`);
