// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Draws the sample city 汐見台市 from a seed. The same seed always gives the same files, byte for byte.
public final class SampleCity {

    /// The seed of the files that are kept beside the generator.
    public static final long SEED = 2026;

    private SampleCity() {}

    /// Writes the drawn files into a folder that holds the files written by hand.
    ///
    /// @param args the folder, and a seed if not the usual one
    static void main(String[] args) throws IOException {
        var folder = Path.of(args.length > 0 ? args[0] : "seed-data");
        var seed = args.length > 1 ? Long.parseLong(args[1]) : SEED;
        for (var file : draw(folder, seed).entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /// The drawn files by name.
    ///
    /// @param folder where the files written by hand are
    public static Map<String, String> draw(Path folder, long seed) {
        var municipality = Municipality.sampleCity();
        var organization = new Organization(municipality, Workforce.draw(municipality, seed));
        var roles = Role.all(folder);
        var appointments = new Appointments(organization, roles, folder, new Chance(seed, "appointments"));
        var candidacies = CandidatePlan.of(organization, roles, appointments, new Chance(seed, "candidates"));
        var skills = Table.read(folder.resolve("frameworks.csv")).rows().stream()
                .map(row -> row.get("項目コード"))
                .toList();
        var abilities = abilities(organization, skills, candidacies, new Chance(seed, "abilities"));
        var people = organization.people();
        var careers = new Careers(organization, new Chance(seed, "careers"));
        var staff = new StaffList(organization, careers, new Chance(seed, "postings"));
        var files = new LinkedHashMap<String, String>();
        files.put("units.csv", organization.units().text());
        files.put("people.csv", staff.people().text());
        files.put("postings.csv", staff.postings().text());
        files.put("appointments.csv", appointments.table().text());
        files.put(
                "completions.csv",
                new Completions(folder, people, candidacies, new Chance(seed, "completions"))
                        .table()
                        .text());
        files.put(
                "evidence.csv",
                new Evidences(organization, skills, abilities, new Chance(seed, "evidence"))
                        .table()
                        .text());
        return files;
    }

    /// Levels of everybody but the 特別職.
    private static Map<Employee, Ability> abilities(
            Organization organization, List<String> skills, List<Candidacy> candidacies, Chance chance) {
        var abilities = new HashMap<Employee, Ability>();
        organization.people().stream()
                .filter(person -> person.kind() != EmploymentKind.SPECIAL)
                .forEach(person -> abilities.put(person, Ability.draw(person, skills, chance)));
        for (var candidacy : candidacies) {
            var ability = abilities.get(candidacy.person());
            if (ability != null) {
                ability.plant(candidacy, chance);
            }
        }
        return abilities;
    }
}
