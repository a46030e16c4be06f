// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The units that a city has, with how many people each must have.
///
/// @param directorSections in which section the 部長 of each 部 has the 本務
/// @param movedTo for units of the template that this city does not have: who does their work
record Municipality(int staff, List<Unit> units, Map<String, String> directorSections, Map<String, String> movedTo) {

    /// People of the sample city, 特別職 and the external adviser included.
    static final int STAFF = 855;

    /// 市長, 副市長, 教育長 and the external adviser.
    static final int OUTSIDE_OFFICES = 4;

    private static final Map<String, String> DIRECTOR_SECTIONS = Map.of(
            "520", "020", "530", "060", "540", "120", "550", "180", "560", "220", "570", "260", "580", "280", "590",
            "320", "610", "370");

    static Municipality sampleCity() {
        return new Municipality(STAFF, template(), new LinkedHashMap<>(DIRECTOR_SECTIONS), Map.of());
    }

    static List<Unit> template() {
        return Table.resource("units-template.csv").rows().stream()
                .map(Unit::new)
                .toList();
    }

    /// The unit of this city that does the work of a unit of the template.
    String unitFor(String code) {
        return movedTo.getOrDefault(code, code);
    }

    boolean housesDirector(Unit unit) {
        return directorSections.containsValue(unit.code());
    }

    /// A number of the sample city, in proportion to the people of this one.
    int inProportion(int number) {
        return (int) Math.round((double) number * staff / STAFF);
    }
}
