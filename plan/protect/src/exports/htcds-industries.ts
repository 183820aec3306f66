/** HTCDS 2.0's labels below the sections of ISIC, by section; most sections have none. */
export const industryTier2: Readonly<Partial<Record<string, readonly string[]>>> = {
  A: ['Crop and animal production, hunting and related service activities', 'Forestry and logging', 'Fishing and aquaculture'],
  C: [
    'Manufacture of food products',
    'Manufacture of beverages',
    'Manufacture of tobacco products',
    'Manufacture of textiles',
    'Manufacture of wearing apparel',
    'Manufacture of leather and related products',
    'Manufacture of wood and of products of wood and cork, except furniture; manufacture of articles of straw and plaiting materials',
    'Manufacture of paper and paper products',
    'Printing and reproduction of recorded media',
    'Manufacture of coke and refined petroleum products',
    'Manufacture of chemicals and chemical products',
    'Manufacture of basic pharmaceutical products and pharmaceutical preparations',
    'Manufacture of rubber and plastics products',
    'Manufacture of other non-metallic mineral products',
    'Manufacture of basic metals',
    'Manufacture of fabricated metal products, except machinery and equipment',
    'Manufacture of computer, electronic and optical products',
    'Manufacture of electrical equipment',
    'Manufacture of machinery and equipment n.e.c.',
    'Manufacture of motor vehicles, trailers and semi-trailers',
    'Manufacture of other transport equipment',
    'Manufacture of furniture',
    'Other manufacturing',
    'Repair and installation of machinery and equipment',
  ],
  H: [
    'Land transport and transport via pipelines',
    'Water transport',
    'Air transport',
    'Warehousing and support activities for transportation',
    'Postal and courier activities',
  ],
  I: ['Primarily accommodation', 'Primarily food', 'Primarily beverages'],
  N: [
    'Rental and leasing activities',
    'Employment activities',
    'Travel agency, tour operator, reservation service and related activities',
    'Services to buildings and gardening & landscape activities, including cleaning',
    'Office administrative, office support and other business support activities',
  ],
}

/** The labels below two of those, by the label above. */
export const industryTier3: Readonly<Partial<Record<string, readonly string[]>>> = {
  'Crop and animal production, hunting and related service activities': [
    'Growing of non-perennial crops',
    'Plant propagation',
    'Animal production',
    'Mixed farming',
    'Support activities to agriculture and post-harvest crop activities',
    'All other classes under crop and animal production, hunting and related service activities',
  ],
  'Fishing and aquaculture': ['Marine fishing or aquaculture', 'Freshwater fishing or aquaculture'],
}
