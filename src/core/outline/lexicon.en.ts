import { sectorTable } from './lexicon.ts';

/** ISIC classes under the short names policy texts use, and the fields of public policy beside them. Terms match whole words; a plural s is free. */
export const SECTORS_EN = sectorTable(`
agriculture!: agriculture, agricultural, farming, farm, farmer
crops < agriculture: crop, cereals, wheat, maize, rice, grain, barley, oilseed, harvest
livestock: livestock, cattle, pigs, sheep, poultry, herd
dairy: milk, dairy
farmland: farmland, arable land
farm incomes: income from farming, farm income
farm credit: agricultural credit, farm credit, kisan card
irrigation: irrigation, drip irrigation
fertiliser: fertiliser, fertilizer, nitrogen use, urea
forestry: forestry, forest, forest cover, woodland, native trees, afforestation
fisheries: fisheries, fishery, farmed fish, salmon, aquaculture, fish farm
food: food industry, food processing, food security
mining: mining, minerals, critical minerals, ore
coal: coal, coal mine, coal plant
oil and gas: oil and gas, crude oil, natural gas, petroleum, lng
steel: steel, crude steel, iron and steel, low-carbon steel, green steel
aluminium: aluminium, aluminum
cement: cement
chemicals: chemicals, chemical industry, petrochemicals
plastics: plastics
paper: pulp and paper, paper industry
textiles: textiles, garments, apparel
leather: leather
furniture: furniture, home goods
pharmaceuticals: pharmaceuticals, medicines, vaccine manufacturing
machinery: machinery, machine tools
shipbuilding: shipbuilding, shipyard
aerospace: aerospace, aircraft
automobiles: automobiles, cars sold, vehicle sales, auto industry, passenger cars, car output, car sales, car makers, vehicle makers, motor vehicles, automotive
electric vehicles: electric vehicle, electric car, ev, charger, charging point, public charger, electric buses, electric bus, clean vehicle
batteries: battery, batteries, battery cell, battery-cell, battery-cell capacity
battery storage: battery storage, grid battery, grid batteries, grid-scale batteries, consumer-led batteries, storage batteries, storage battery
semiconductors: semiconductor, chips, logic chips, chip plants, microchips
electronics: consumer electronics, electronics industry
robotics: robots, robotics
clean technology: clean technology, clean-technology, clean-technology plants, net-zero industry, clean tech
clean energy: clean-energy, clean energy
manufacturing: manufacturing, factory, factories, factory building
industry!: industry, industrial, industrial value added, industrial output
light industry: light industry
electricity: electricity, clean power, electricity generation, power generation, power sector, power system, generating capacity
offshore wind: offshore wind
onshore wind: onshore wind
wind: wind power, wind farm, wind turbines, wind energy
solar: solar, solar power, solar panel, photovoltaic, solar modules, solar canopies
solar pumps: solar pump
nuclear: nuclear
hydropower: hydropower, hydroelectric
geothermal: geothermal
bioenergy: bioenergy, biomass, biogas, biofuel, biomethane
renewable energy: renewable energy, renewables, renewable share, renewable capacity, renewable electricity
hydrogen: hydrogen, electrolyser, electrolyzer, hydrogen bank
carbon storage: carbon capture, carbon storage, captured carbon dioxide, injection capacity, storage sites, ccs
energy storage: long-duration storage, energy storage, pumped storage
networks: networks and connections, transmission network, grid connection, network projects, connections queue, electricity network, power grid, transmission line, interconnector
energy access: people with electricity, access to electricity, electrification, electricity access, clean cooking
energy efficiency: energy efficiency, energy savings
insulation: insulation, building renovation, renovation, leaky homes, leaky social homes
heat pumps: heat pump
heat networks: heat network, district heating
buildings!: buildings, green building
fuel poverty: fuel poverty
energy!: energy, energy use
water: water, safe drinking water, withdrawals
drinking water: drinking water, tap connection, safely managed water, piped water, water mains
sanitation: sanitation, sewers, sewerage, toilet
wastewater: wastewater, waste water, effluent, sewage
desalination: desalination
flood defence: flood defence, flood protection, floods
waste: waste management, recycling, landfill, household waste, municipal waste
circular economy: circular economy
construction: construction sector, construction industry, construction output
housing: housing, affordable homes, new homes, social homes, dwellings built, housing starts
real estate: real estate, property investment, property sales, house prices
transport!: transport, mobility
public transport: public transport, bus, buses, tram, tram network, metro
rail: rail, railway, high-speed rail, rail freight
roads: road network, highways, motorways, expressway, rural roads, all-weather roads, roads
road safety: road safety, road deaths, dangerous junctions, lost their lives
cycling: cycling, walking and cycling, protected lanes, cycle lanes
aviation: aviation, airport, airline, air passengers
shipping: shipping, port, ports, seaport, container traffic
ferries: ferry, ferries
freight: freight, last-mile freight, logistics
retail!: retail sales, online retail, retail
trade: exports, imports, goods trade, foreign trade, trade surplus, trade in goods, merchandise trade
services trade: trade in services, services exports
foreign investment: foreign direct investment, fdi
tourism: tourism, tourist, overnight stays, visitors, hotels
macroeconomy: gdp, gross domestic product, economic growth, consumer prices, inflation
monetary policy: central bank, deposit rate, policy rate, interest rate
banking!: banks, banking, lending, loans to firms
insurance: insurance
public finance: public finance, government budget, budget deficit, government debt, planned spending, tax revenue, budget at a glance, fiscal policy
taxation: taxation, carbon tax, income tax
employment!: employment, unemployment, unemployment rate, jobs created, new urban jobs, job
labour market: labour market, labor market, employment rate, participation rate, vacancy rate
youth employment: youth unemployment, young people
wages!: wages, negotiated wages, hourly pay, compensation per employee, minimum wage
skills!: skills, apprenticeship, net-zero academies, learners, installers, training place, vocational training
digital skills!: digital skills, digital literacy
education: education, school, pupils, literacy, can read, enrolment, universities
higher education: higher education, doctorates, tertiary education
childcare: childcare, nursery, early years
research: research, research and development, r&d, expenditure on research, horizon europe
innovation!: innovation, innovative
artificial intelligence: artificial intelligence, ai model, ai
digital economy: digital economy, digital services
internet economy: online retail sales, internet users, internet penetration, e-commerce
broadband: broadband, fibre, very fast networks, gigabit
mobile networks: 5g base stations, 5g coverage, mobile network, base stations, 26 ghz band, spectrum
data centres: data centre, data center
telecoms: telecoms, telecommunications
space: space industry, satellites
defence!: defence, defense
health: health, under-five deaths, life expectancy, hospital, patients, health spending, nhs
maternal health: maternal mortality, births, mothers
child health: children under five, newborns, under-five mortality, stunting
tuberculosis: tuberculosis
malaria: malaria
hiv: hiv
immunisation: immunisation, immunization, vaccine, vaccination, measles
health workforce: health workers, nurses, doctors
social care: social care, elderly care, care homes
social protection: social protection, pension, pensions, cash transfer, social security
poverty: poverty, extreme poverty, poverty line
poverty alleviation: lifted out of poverty, poverty alleviation
nutrition: undernourished, hunger, malnutrition, food insecurity
gender equality: gender, seats held by women, parliamentary seats
climate!: climate, greenhouse gas emissions, national emissions, emissions, net zero
carbon market: carbon market, emissions trading, allowances
biodiversity!: biodiversity, habitat, protected areas, nature restoration
peatland: peatland, peat
air quality: air quality, pm2.5, good air, nitrogen dioxide
environment!: environment, pollution
small business: small business, smes, small and medium-sized enterprises
culture: culture, museums, creative industries
justice: prisons, courts, police
`);
