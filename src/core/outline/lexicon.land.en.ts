import { sectorTable } from './lexicon.ts';

/** Farming, mining, energy, water and the environment, after ISIC Rev. 4, with the fields of public policy about them.
 * Terms match whole words; a plural s is free. Lines in brackets open a family; indicator words (tap connection) show the branch
 * they count; `-` lists what looks like a branch and is none. */
export const LAND_EN = sectorTable(`
[farm]
-: white paper, green paper, consultation paper, discussion paper, customs office, live births, under construction, herd immunity, global public goods, seeds of, tree species, rents of, trade union, trade unions, public transport authority, industry-funded, home page, data sources, data source, nature of, state banks, skills gap, energy platform, land area, climate of, home affairs, social media platform, front line, hold office, data from, industry ministry, energy ministry, health ministry, education ministry, trade ministry, finance ministry, water ministry, agriculture ministry, transport ministry, energy agency, energy department, fiscal year, fiscal years, financial year, financial years, inland waters, coastal waters, territorial waters, trade-off, trade-offs, trade-in, trade-ins, jobs plan, work programme, credit card, in the market, budget year, free movement, school year, academic year, water-resistant, housing benefit
edible oils: edible oils, oil palm, edible oil
sugar: sugar, sugarcane, sugar mills
crop insurance: crop insurance, agricultural insurance
land restoration: land degradation, degraded land, land restoration, land degraded, restored land, desertification
animal health: animal health, veterinary, animal welfare, animal diseases
agriculture!: agriculture, agricultural, farming, farm, farmer, agrifood, agricultural output, farms, agri-food, common agricultural policy, farmland use, smallholders, smallholder farmers, agricultural production, farm sector, agro-processing, arable, cropland, agricultural machinery, mechanisation, agricultural products, farm produce, farm machinery, tractors
crops < agriculture: crop, cereals, wheat, maize, rice, =grain, barley, oilseed, harvest, potatoes, soybeans, foodgrain, paddy, grain output, grain production, corn, oil crops, sown area, kharif, rabi, rice paddies, food grains, cereal production, soybean, summer grain, early rice, autumn grain, per-unit yield
pulses < agriculture: pulses, lentils, chickpeas
oilseeds < agriculture: oilseeds, rapeseed, sunflower
cotton < agriculture: cotton, cotton growing
horticulture: horticulture, vegetables, fruit, flowers, tea, coffee, fruits, orchards, spices, vegetable growing, fruit growing, grapes, citrus, citrus fruits
livestock < agriculture: livestock, cattle, pigs, sheep, poultry, herd, beef, pork, eggs, dairy cows, broilers, sheep flock, pork output, hogs, meat production, =meat, animal husbandry, poultry meat
dairy < agriculture: milk, dairy, dairy products, dairy farming, cheese
farmland: farmland, arable land, high-standard farmland
organic farming: organic farming, organic area, organic land, organic agriculture, organic production, organically farmed, organically, organic land share
farm incomes: income from farming, farm income
farm credit: agricultural credit, farm credit, kisan card
irrigation: irrigation, drip irrigation, micro-irrigation, irrigated area, irrigated land
seeds: seeds, seed industry, seed sources, improved varieties, =seed, certified seed, breeder seed, seed kits, improved seed, plant breeding
pesticides: pesticide, chemical pesticides, plant protection
fertiliser: fertiliser, fertilizer, nitrogen use, urea, fertilisers, fertilizers, potash, phosphate, fertiliser subsidy, nutrient losses
timber: timber, sawn wood
forestry < environment: forestry, woodland, forest, forest cover, native trees, afforestation, tree planting, forest stock, forests, reforestation, trees planted, forested, wood harvest, woodlands, mangroves, forest area, forest land, billion trees, forest coverage, forest coverage rate, afforested, tree canopy, logging, silviculture, bamboo
peatland: peatland, =peat
fisheries: fisheries, fishery, farmed fish, salmon, fish production, fishing, fishers, seafood, fish stocks, fish catches, overfishing, aquatic foods, fish landings, fish processing, fish canning, marine fishing
aquaculture: aquaculture, fish farm, shrimp, farmed seafood, aquaculture production, mariculture
rural development!: rural development, rural, villages, village
food: =food industry, =food processing, food manufacturing, food and drink, food producers, food safety, beverages
food security!: food security, undernourished, undernourishment, hunger, food insecurity, food insecure, famine, acute hunger, food crises, food price crisis, healthy diet, food grain, public distribution system, food rations
nuts: nuts, almonds, cashew
beekeeping: beekeeping, honey
hunting: hunting, game management
animal feed: animal feed, feedstuffs, fodder
veterinary services: veterinary medicine, veterinary services, vets
plant health: plant health, plant pests
wine: wine, vineyards, viticulture
jute: jute
cocoa: cocoa
land reform!: land reform, land records, land rights, land registration, land titles, cadastre
watershed management: watershed, watersheds
grassland: grassland, grasslands, pastures, rangeland
[mining]
oil: crude, oil imports, oil demand, oil prices, oil, =crude oil, barrels, barrels a day, oil output, refined products, oil products
mining: mining, ore, mines, mineral exploration, =mining and quarrying, quarrying, mineral production, extraction of raw materials, mined
critical minerals: critical minerals, =critical raw materials, minerals, =raw materials supply, =strategic raw materials, critical mineral, rare metals, battery minerals, permanent magnets, raw material, critical raw materials act, processing of raw materials
lithium: lithium, lithium carbonate
rare earths: rare earths, rare-earth, rare earth, neodymium
graphite: graphite
cobalt: cobalt
nickel: nickel
gold: gold mining, gold, bullion
iron ore: iron ore
uranium: uranium
coal: coal, coal power, coal-fired, coal mine, coal plant, coal consumption, coal output, coal production, thermal coal, lignite, coal phase-out, coal-fired power, raw coal
oil and gas: oil and gas, petroleum, =oil and natural gas, upstream, hydrocarbons
fossil fuels!: fossil fuels
natural gas: natural gas, gas supply, gas plant, unabated gas, pipelines, gas imports, demand for gas, gas demand, gas prices, metres of gas, gas storage, gas grid, =gas market, russian gas, lng, gas consumption, gas-fired, gas pipelines, gas production, liquefied natural gas, gas supplies, gas output, gas plants, gas power, shale gas, gas fields, gas distribution
refining: refinery, refineries, refining
salt: salt production
zinc: zinc, lead and zinc
sand and gravel: aggregates, sand and gravel
precious metals: precious metals, silver, platinum
coke: coke
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
nuclear: nuclear, reactors, nuclear energy, nuclear plants, =nuclear power, nuclear reactors, new reactors, uranium fuel, nuclear capacity, nuclear fleet, nuclear safety, radioactive waste
hydropower: hydropower, hydroelectric, hydro, hydropower capacity, hydro power, hydropower plants, hydropower stations
geothermal: geothermal, geothermal energy, geothermal heat
bioenergy: bioenergy, =biomass, biogas, biofuel, =biofuels, biodiesel, sustainable =biomass, wood pellets
renewables: =renewable energy, renewable share, renewable capacity, renewable electricity, non-fossil fuels, non-fossil power, non-fossil energy, renewable power, renewable sources, renewable generation, renewables share, share of renewables, renewable energy sources, renewables directive, clean power capacity, renewable energy directive, non-fossil sources, non-fossil capacity, renewable installations, renewables
hydrogen: hydrogen, hydrogen bank, ammonia, green hydrogen, renewable hydrogen, low-carbon hydrogen, hydrogen production, hydrogen valleys, hydrogen mission, hydrogen network, clean hydrogen
electrolysers: electrolyser, electrolyzer
carbon storage: =carbon capture, carbon storage, captured carbon dioxide, injection capacity, storage sites, ccs, ccus, carbon capture and storage, carbon capture usage and storage, co2 storage, captured co2, co2 injection
energy storage: long-duration storage, energy storage, pumped storage, grid-scale storage, pumped hydro, pumped-storage, electricity storage, long-duration electricity storage, new-type energy storage
networks: electricity networks, transmission network, grid connection, network projects, connections queue, electricity network, power grid, transmission line, interconnector, =grids, =electricity grid, grid expansion, power lines, grid capacity, grid investment, transmission lines, distribution grid, grid investments, grid connections, network investment, cross-border interconnection, power =grids, smart grid, grid operators, interconnections, =electricity grids
energy access: people with electricity, access to electricity, electrification, =electricity access, clean cooking, clean cooking fuels, without electricity, lack electricity, people without electricity, universal access to electricity, off-grid, mini-grids, universal energy access, clean cooking access
energy efficiency!: energy efficiency, =energy conservation, conserving energy, =energy savings, energy intensity, energy performance, =energy saving, energy-saving, saving energy, energy consumption per unit, final energy consumption, primary energy consumption, energy saved, energy consumption reduced, savings in energy, energy efficiency directive, energy intensity improvement, minimum energy performance
insulation: insulation, leaky homes, retrofit, home insulation, cavity walls, loft insulation
building renovation: building renovation, renovation, renovation rate, renovated, renovation wave, energy renovation, deep renovation, building retrofit
heat pumps: heat pump, heat-pump
heat networks: heat network, district heating, district heat
heating!: heating, boiler, =heating and cooling, heat decarbonisation, low-carbon heat, boilers
buildings!: buildings, green building, building stock, public buildings, residential buildings, building sector, existing buildings, new buildings, building floor area
fuel poverty: fuel poverty, energy poverty, energy bills support
energy!: energy, energy use, energy consumption, energy security, energy union, energy sector, energy system, energy policy, energy imports, energy supply, energy mix, energy transition, primary energy, final energy, energy demand, energy production, coal-equivalent, standard coal, energy consumption per unit of gdp
heat: steam supply
rural electrification: rural electrification
just transition!: just transition
tidal energy: tidal energy, tidal stream, wave energy, marine energy
e-fuels: green ammonia, green methanol, e-methanol
energy storage systems: thermal storage, compressed air storage
ecodesign!: ecodesign, energy labelling
[water]
water storage: reservoirs, dams
water: water, safe drinking water, withdrawals, =water resources, water use, water withdrawals, water efficiency, water stress, freshwater, water quality, water bodies, groundwater, water scarcity, irrigation water, water security, bodies of water, water companies, river basins, rivers, water consumption per unit, water-saving
drinking water: drinking water, tap connection, safely managed water, piped water, water mains, water supply, tap water, water services, household tap, tap water connections, water connections, access to water, clean water, basic drinking water, lead pipes, water pipes, potable water, rural water supply
sanitation: sanitation, toilet, open defecation, toilets, handwashing, hygiene, basic sanitation, latrines
wastewater: wastewater, waste water, effluent, treatment plants, waste water treatment, urban wastewater, storm overflows
sewerage: sewerage, sewage, sewage treatment, sewage spills, sewers, sewer network
desalination: desalination, desalinated water, desalination plants
flood defence: flood defence, flood protection, floods, flooding, flood defences, floodplain, flood risk, flood control
waste: =waste management, landfill, household waste, municipal waste, waste, municipal solid waste, residual waste, incineration, landfilled, household recycling, waste generation, kerbside, solid waste
recycling: recycling, recycled, recyclers, recycled content, recycling efficiency, =waste recycling, recycle, recyclable, recyclability, recycled materials, recycling rates, recycling target, recycled plastic, scrap, scrap steel, recycled metals, waste recycling rate
packaging waste: packaging waste
food waste: food waste, food loss, food losses, wasted food
electronic waste: e-waste, electronic waste, electronic equipment waste, waste electrical
circular economy: circular economy, circularity, circular materials, circular material use, material footprint, reuse and repair, =resource efficiency, remanufacturing, right to repair
groundwater: groundwater level, aquifers, groundwater resources
coastal protection: coastal erosion, coastal protection, coastal defences, sea walls
hazardous waste: hazardous waste
remediation: remediation, contaminated land
[environment]
disaster risk reduction: disaster risk, disaster risk reduction, disaster management, natural disasters, disaster relief, disaster response, disaster prevention
climate finance: climate finance, green climate fund, adaptation finance, loss and damage, climate funds, finance for developing countries
land use: land use, land-use change
plastic pollution: plastic pollution, marine litter
soil health: soil health
noise: noise
climate adaptation: =adaptation, climate resilience, extreme weather, heatwaves, drought, disaster losses, early warning, adaptation to climate, climate resilient, climate adaptation, adaptation to climate change
nature restoration: nature restoration, restored habitat, habitats restored, restore ecosystems, ecosystem restoration, degraded ecosystems, peatlands restored
climate!: climate, greenhouse gas emissions, national emissions, net zero, greenhouse gas, carbon emissions, =climate change, warming, greenhouse-gas emissions, carbon neutrality, co2 emissions, climate neutrality, climate targets, nationally determined contributions, ndc, climate action, carbon budget, carbon dioxide emissions, emission reductions, emissions reduction, carbon intensity, net-zero, ghg, methane pledge, climate-neutral, decarbonisation, carbon peak, warming levels, fit for 55, emissions
carbon market: carbon market, =emissions trading, allowances, carbon price, emissions trading system, ets, carbon border adjustment mechanism, cbam, carbon pricing, carbon credits, free allowances, allowance price, carbon border, carbon emission allowances, emission trading scheme
forests!: deforestation
protected areas: protected areas, =national parks, protected land, protected area, nature reserves
wetlands: wetland, wetlands
marine protection: marine protected areas, protected seas, marine protection, marine conservation
biodiversity: biodiversity, habitat, =nature protection, endangered species, ecosystems, wildlife, protected species, extinction, pollinators, rewilding, 30 by 30, natural habitats
air quality: air quality, pm2.5, good air, nitrogen dioxide, =air pollution, particulate matter, fine particles, no2, clean air, low emission zone, ozone pollution
environment!: environment, pollution, environmental impacts, =environmental protection, polluted, pollutants, environmental quality, pollution control, zero pollution
oceans: oceans, blue economy, ocean, ocean economy, seas, marine life, coral reefs, ocean protection, high seas
soil: soil, soil erosion, healthy soils
`);
