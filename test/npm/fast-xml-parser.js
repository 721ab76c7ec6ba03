import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser';

const xml = '<?xml version="1.0"?><r a="1"><i>1</i><i>2.50</i><t>a &lt; b</t><c><![CDATA[<x>]]></c><e/></r>';
console.log(JSON.stringify(new XMLParser({ ignoreAttributes: false }).parse(xml)), JSON.stringify(new XMLParser({ preserveOrder: true }).parse(xml)), new XMLBuilder({ format: true, ignoreAttributes: false }).build({ r: { '@_a': 1, i: [1, 2], t: '<' } }), XMLValidator.validate('<a><b></a>'));
