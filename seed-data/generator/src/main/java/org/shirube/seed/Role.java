// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A DX role of roles.csv with what it asks.
///
/// @param mandatory skill and level of the 必須 requirements
/// @param asked skill and level of all requirements
/// @param kinds permitted 任用形態; empty for any
/// @param grades permitted 級; empty for any
record Role(
        String code,
        Map<String, Integer> mandatory,
        Map<String, Integer> asked,
        Set<String> kinds,
        Set<String> grades,
        List<String> courses) {

    static Map<String, Role> all(Path folder) {
        var roles = new LinkedHashMap<String, Role>();
        for (var row : Table.read(folder.resolve("roles.csv")).rows()) {
            var code = row.get("役割コード");
            if (row.get("スキルコード").isEmpty()) {
                roles.put(
                        code,
                        new Role(
                                code,
                                new TreeMap<>(),
                                new TreeMap<>(),
                                Set.copyOf(row.list("可能な任用形態")),
                                Set.copyOf(row.list("可能な級")),
                                row.list("前提講座")));
            } else {
                known(roles, code).require(row);
            }
        }
        return roles;
    }

    static Role known(Map<String, Role> roles, String code) {
        var role = roles.get(code);
        if (role == null) {
            throw new IllegalArgumentException("There is no role %s.".formatted(code));
        }
        return role;
    }

    private void require(Table.Row row) {
        asked.put(row.get("スキルコード"), row.number("必要段階"));
        if (row.get("必須").equals("必須")) {
            mandatory.put(row.get("スキルコード"), row.number("必要段階"));
        }
    }

    boolean permits(Employee person) {
        return (kinds.isEmpty() || kinds.contains(person.kind().label()))
                && (grades.isEmpty() || grades.contains(person.post().grade()));
    }
}
