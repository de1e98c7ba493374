import { sectorTable } from './lexicon.ts';

/** What is manufactured, by the divisions and groups of ISIC Rev. 4 under the short names policy texts use. */
export const GOODS_EN = sectorTable(`
[materials]
defence industry: defence industry
handicrafts: handicrafts, handloom
toys: toys
cosmetics: cosmetics
rubber: rubber
raw materials: raw materials
steel: steel, crude steel, =iron and steel, low-carbon steel, green steel, steelmaking, steelmakers, steel production, iron ore imports, electric arc furnaces, blast furnaces, pig iron, steel products, flat steel
aluminium: aluminium, aluminum, alumina, smelters, aluminium output, bauxite
copper: copper
non-ferrous metals: non-ferrous metals, nonferrous metals, nonferrous, refined copper, electrolytic aluminium, non-ferrous
cement: cement, concrete, clinker, cement output
glass: glass
chemicals: chemicals, =chemical industry, petrochemicals, ethylene, chemical, ammonia plants, basic chemicals, petrochemical, fine chemicals
plastics: plastics, =plastic, plastic packaging, pet bottles, single-use plastics, plastic waste, plastic bottles, polymers
paper: pulp and paper, paper industry, cardboard, pulp
clothing: clothing, =apparel, apparel exports, ready-made garments, garments, garment, fashion
textiles: textiles, textile, garments and textiles, spinning, clothing and textiles, fabrics, yarn, man-made fibre, weaving
footwear: footwear
leather: leather
furniture: furniture, home goods, furnishings
household goods: household goods
home appliances: home appliances, =household appliances, white goods, air conditioners, refrigerators, washing machines, televisions, =domestic appliances
packaging: packaging, packaging materials
wood: sawmills, wood products, sawmilling
pharmaceuticals: pharmaceuticals, =medicines, vaccine manufacturing, drugmakers, drug manufacturing, active pharmaceutical ingredients, generic medicines, bulk drugs, pharma, critical medicines, drug shortages, pharmaceutical industry
medical devices: medical devices, medical technology, medtech, diagnostics equipment, medical instruments, medical equipment, wheelchairs
biotechnology: biotechnology, =biotech, biomanufacturing, bioeconomy, life sciences, gene therapy, gene therapies, genomics
machine tools: machine tools, cnc machines
construction machinery: construction machinery, excavators
machinery: machinery, machinery and equipment, capital goods, equipment manufacturing
shipbuilding: shipbuilding, shipyard, new ships, ships delivered, shipyards, shipbuilding orders, deadweight tonnes, shipbuilding output, new orders for ships, ship repair, naval vessels, warships, submarines, frigates
aerospace: aerospace, aircraft manufacturing, airliners, commercial aircraft, aircraft makers, aircraft deliveries, aircraft orders, aircraft delivered, aircraft production, aircraft industry
automobiles: automobiles, cars sold, vehicle sales, auto industry, passenger cars, car output, car sales, car makers, carmakers, vehicle makers, motor vehicles, =automotive, car production, vehicle production, new cars, cars, vans, car market, =automotive industry, car plants, car registrations, new car registrations, new car sales, vehicles sold, new vehicles, vehicle industry, motor industry, cars and vans, auto sales, vehicle exports
electric vehicles: electric vehicle, electric car, ev, clean vehicle, zero-emission vehicles, electric fleet, electric-vehicle, electric trucks, electric vans, battery-electric, plug-in hybrid, electric cars, evs, new cars and vans, zero-emission cars, zero-emission vans, electrified vehicles, =new energy vehicles, nevs, nev, electric two-wheelers, electric bus fleet, bevs, zero emission cars, =electric mobility, e-mobility, plug-in cars, electrification of transport
charging infrastructure: charger, charging point, public charger, charge point, charging station, charging infrastructure, chargepoint, charge points, charging network, charging pools, fast chargers, rapid chargers, recharging points, recharging, chargers, charging
batteries: battery, batteries, battery cell, battery-cell, battery-cell capacity, battery packs, gigafactory, =battery manufacturing, portable batteries, lithium-ion, lead-acid batteries, battery passport, battery factories, battery production, battery demand, cell manufacturing, battery supply chain, battery storage plants, gigafactories
semiconductors: semiconductor, =microchips, chips, logic chips, chip plants, wafer, fabs, semiconductors, chipmaking, chipmakers, chip market, chip industry, chip design, =integrated circuits, leading-edge chips, wafers, advanced chips, lithography, foundries, fab, semiconductor manufacturing
chip equipment: chip equipment, semiconductor equipment
memory chips: memory chips, memory
electronics: consumer electronics, electronics industry, electronics, smartphones, electronic goods, mobile phones, phones made, electronic components, printed circuit boards, mobile phone exports, laptops
robotics: robotics, robots, industrial robots, robot density, industrial robot, service robots, humanoid robots
drones: drones, unmanned aircraft
low-altitude economy: low-altitude economy
3d printing: additive manufacturing, 3d printing
clean technology: clean technology, clean-technology, clean-technology plants, =net-zero industry, clean tech, clean technologies, =net-zero technologies, clean-tech, clean manufacturing, net-zero technology, net-zero industry act, clean energy technologies, clean energy manufacturing, solar manufacturing, wind manufacturing
clean industry!: clean industry
clean energy: clean-energy, clean energy
manufacturing!: manufacturing, factory, factories, factory building, factory output, manufacturing output, manufacturing value added, manufacturers, production-linked incentive, pli, plants and factories, manufacturing industry, manufacturing pmi, industrial base, high-tech manufacturing, advanced manufacturing, purchasing managers
industry!: industry, industrial, industrial value added, industrial output, secondary industry, industrial production, industrial use, industrial decarbonisation, heavy industry, energy-intensive industries, industrial sectors, industries, industrial strategy, industrial policy, industrial emissions, industrial profits, industrial enterprises, manufacturing and industry, energy-intensive, industrial value-added, industry and construction, industrial capacity, large industrial enterprises
light industry: light industry
services!: services, tertiary industry, service sector, service industry, services sector, services output, service exports, business services, services pmi, service trade, services purchasing managers, productive services
food products: bakery, confectionery, starch, prepared meals
pet food: pet food
beer: beer, brewing, brewers, breweries
spirits: spirits, distilling, whisky
soft drinks: soft drinks, bottled water, mineral water, sugary drinks
silk: silk
carpets: carpets
paperboard: paperboard, paper and board
printing: printing
paints: paints, coatings
detergents: detergents, soap
explosives: explosives
munitions: munitions, ammunition, missiles, weapons and ammunition
tyres: tyres, tires
ceramics: ceramics, tiles
bricks: bricks
foundries: castings, forgings
metal products: metal products, fabricated metal, structural metal
jewellery: jewellery, gems, gems and jewellery, diamonds
watches: watches
musical instruments: musical instruments
computers: computers, laptops and tablets
communications equipment: communications equipment, communication equipment, telecom equipment
instruments: measuring instruments, optical instruments
electrical equipment: electrical equipment, transformers, electric motors, power equipment, electrical machinery
cables: cables, optical cables
lighting: lighting, street lighting
engines: engines, gas turbines
pumps: pumps, compressors, valves
tools: power tools, hand tools
auto parts: auto parts, auto components, vehicle parts, car parts
motorcycles: motorcycles, two-wheelers, scooters
boats: boatbuilding
rolling stock: rolling stock, railway rolling stock, locomotives
green metals: green metals, green iron, green aluminium
advanced materials: advanced materials, new materials, composites
consumer goods!: consumer goods industry, fast-moving consumer goods
`);
