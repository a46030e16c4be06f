// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    /// @param args the folder, a seed if not the usual one, and `--staff` with a number for a city of another size
    static void main(String[] args) throws IOException {
        var words = new ArrayList<>(List.of(args));
        var staff = Municipality.STAFF;
        var option = words.indexOf("--staff");
        if (option >= 0) {
            words.remove(option);
            staff = Integer.parseInt(words.remove(option));
        }
        var folder = Path.of(words.isEmpty() ? "seed-data" : words.getFirst());
        var seed = words.size() > 1 ? Long.parseLong(words.get(1)) : SEED;
        for (var file : draw(folder, seed, staff).entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /// The drawn files of the city as it is, by name.
    ///
    /// @param folder where the files written by hand are
    public static Map<String, String> draw(Path folder, long seed) {
        return draw(folder, seed, Municipality.STAFF);
    }

    /// The drawn files of a city of another size; if it lacks units, also those written by hand that name them.
    ///
    /// @param folder where the files written by hand are
    /// @param staff people, 特別職 and the external adviser included
    public static Map<String, String> draw(Path folder, long seed, int staff) {
        var municipality = Scaling.city(staff);
        var organization = new Organization(municipality, Workforce.draw(municipality, seed));
        var roles = Role.all(folder);
        var appointments = new Appointments(organization, roles, folder, new Chance(seed, "appointments"));
        var candidacies = CandidatePlan.of(organization, roles, appointments, new Chance(seed, "candidates"));
        var skills = Table.read(folder.resolve("frameworks.csv")).rows().stream()
                .map(row -> row.get("項目コード"))
                .toList();
        var abilities = abilities(organization, skills, candidacies, new Chance(seed, "abilities"));
        var careers = new Careers(organization, new Chance(seed, "careers"));
        var staffList = new StaffList(organization, careers, new Chance(seed, "postings"));
        var files = new LinkedHashMap<>(new HandWritten(folder, municipality).files());
        files.put("units.csv", organization.units().text());
        files.put("people.csv", staffList.people().text());
        files.put("postings.csv", staffList.postings().text());
        files.put("appointments.csv", appointments.table().text());
        var completions = new Completions(folder, organization, candidacies, new Chance(seed, "completions"));
        files.put("completions.csv", completions.table().text());
        var offerings = new Offerings(folder, new Chance(seed, "offerings"));
        files.put("offerings.csv", offerings.table().text());
        files.put("requirements.csv", new Requirements(municipality).table().text());
        files.put(
                "reorganizations.csv",
                Table.resource("reorganization-template.csv").text());
        files.put(
                "training-plans.csv",
                new TrainingPlans(folder, organization, completions, offerings, new Chance(seed, "training plans"))
                        .table(candidacies, abilities)
                        .text());
        var instruments = Instruments.read(folder);
        var history = new History(organization, careers, instruments, new Growth(completions), abilities, seed);
        files.put("campaigns.csv", history.campaigns().text());
        files.put("responses.csv", history.responses().text());
        files.put("reviews.csv", history.reviews().text());
        files.put(
                "drills.csv",
                new Drills(organization, careers, new Chance(seed, "drills"))
                        .table()
                        .text());
        files.put(
                "evidence.csv",
                new Evidences(
                                organization,
                                skills,
                                instruments,
                                history.latest(),
                                abilities,
                                new Chance(seed, "evidence"))
                        .table()
                        .text());
        files.put("planted.csv", Planted.table(organization).text());
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
