// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The address of a page with its filters. Filters live nowhere else, so that Back works and an address can be passed
/// on.
///
/// @param path path without query
/// @param parameters values by name, in the order in which they appear
public record Address(String path, Map<String, List<String>> parameters) {

    public Address {
        var copy = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, values) -> {
            if (!values.isEmpty()) {
                copy.put(name, List.copyOf(values));
            }
        });
        parameters = Collections.unmodifiableMap(copy);
    }

    /// An address without filters.
    public static Address of(String path) {
        return new Address(path, Map.of());
    }

    /// Where a navigation led.
    public static Address of(Location location) {
        return new Address(location.getPath(), location.getQueryParameters().getParameters());
    }

    /// The value of a filter, if it is set.
    public Optional<String> first(String name) {
        return all(name).stream().filter(value -> !value.isBlank()).findFirst();
    }

    /// All values of a filter.
    public List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /// The same address with a filter set to one value; null or blank takes the filter away.
    public Address with(String name, @Nullable String value) {
        return withAll(name, value == null || value.isBlank() ? List.of() : List.of(value));
    }

    /// The same address with a filter set to these values.
    public Address withAll(String name, List<String> values) {
        var changed = new LinkedHashMap<>(parameters);
        changed.put(name, values);
        return new Address(path, changed);
    }

    /// The same address with one value more.
    public Address plus(String name, String value) {
        var values = new ArrayList<>(all(name));
        if (!values.contains(value)) {
            values.add(value);
        }
        return withAll(name, values);
    }

    /// The same address without one value.
    public Address minus(String name, String value) {
        return withAll(
                name, all(name).stream().filter(other -> !other.equals(value)).toList());
    }

    /// The address as a link, relative to the application.
    public String href() {
        if (parameters.isEmpty()) {
            return path;
        }
        return path + "?"
                + parameters.entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + "=" + encoded(value)))
                        .collect(Collectors.joining("&"));
    }

    /// Goes there. The step stands in the browser's history.
    public void go() {
        UI.getCurrent().navigate(path, new QueryParameters(parameters));
    }

    /// Shows the page where one is anew, with what was just changed: going to the present address does nothing.
    public static void again() {
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
