// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// The fields that an answer should have, as a person writes them: `items(name unit?) total population*`.
///
/// @param required paths that have a value somewhere in the answer
/// @param optional paths that may have none
/// @param open paths below which anything may stand
record FieldPaths(Set<String> required, Set<String> optional, Set<String> open) {

    static FieldPaths parse(String text) {
        var paths = new FieldPaths(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        paths.read(text, "", false);
        return paths;
    }

    private void read(String text, String above, boolean mayLack) {
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '(') {
                end++;
            }
            int close = end < text.length() && text.charAt(end) == '(' ? closing(text, end) : end - 1;
            int next = text.indexOf(' ', close + 1) < 0 ? text.length() : text.indexOf(' ', close + 1);
            var marks = text.substring(at, end) + text.substring(close + 1, next);
            var path = above + marks.replaceAll("[?*]", "");
            var lacks = mayLack || marks.contains("?");
            if (marks.contains("*")) {
                open.add(path);
            } else if (close > end) {
                read(text.substring(end + 1, close), path + ".", lacks);
            } else if (!path.equals(above)) {
                (lacks ? optional : required).add(path);
            }
            at = next + 1;
        }
    }

    private static int closing(String text, int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("A bracket stays open: " + text);
    }

    /// Paths of an answer that have a value; null, empty lists and empty objects are none.
    static Set<String> in(JsonNode answer) {
        var found = new TreeSet<String>();
        collect(answer, "", found);
        return found;
    }

    private static void collect(JsonNode node, String path, Set<String> found) {
        if (node.isArray()) {
            node.values().forEach(element -> collect(element, path, found));
        } else if (node.isObject()) {
            node.propertyStream()
                    .forEach(field -> collect(
                            field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey(), found));
        } else if (!node.isNull()) {
            found.add(path);
        }
    }

    /// What differs, as a sentence; empty where nothing does.
    String differences(Set<String> found) {
        var lacking = new TreeSet<>(required);
        lacking.removeAll(found);
        var surplus = new TreeSet<>(found);
        surplus.removeAll(required);
        surplus.removeAll(optional);
        surplus.removeIf(
                path -> open.stream().anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + ".")));
        return (lacking.isEmpty() ? "" : " lacks " + lacking) + (surplus.isEmpty() ? "" : " shows besides " + surplus);
    }
}
