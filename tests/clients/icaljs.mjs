// A calendar as ical.js reads it in strict mode, which is the parser of Thunderbird: one JSON array of its components.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

ICAL.design.strict = true;
const root = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], "utf8")));
for (const zone of root.getAllSubcomponents("vtimezone")) {
  ICAL.TimezoneService.register(new ICAL.Timezone(zone));
}
const when = (value) => (value === null ? null : value.isDate ? value.toString() : value.toJSDate().toISOString());
const components = [...root.getAllSubcomponents("vevent"), ...root.getAllSubcomponents("vtodo")].map((one) => ({
  kind: one.name,
  uid: one.getFirstPropertyValue("uid"),
  summary: one.getFirstPropertyValue("summary"),
  location: one.getFirstPropertyValue("location"),
  status: one.getFirstPropertyValue("status"),
  start: when(one.getFirstPropertyValue("dtstart")),
  end: when(one.getFirstPropertyValue("dtend")),
  due: when(one.getFirstPropertyValue("due")),
}));
console.log(JSON.stringify(components));
