// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.skills;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// One edition of a framework of others (参照体系), such as the national literacy standard: names and where they come
/// from, nothing more. Nobody is measured by it; cross-walks lead to its items.
///
/// @param edition 版, as written
/// @param areas in the order in which they are shown
/// @param items in the order in which they are shown
/// @param roles types of talent that it describes; most vocabularies have none
@Document("vocabularies")
public record Vocabulary(
        @Id String id,
        @Version @Nullable Long version,
        String code,
        String edition,
        String name,
        @Nullable String englishName,
        List<Area> areas,
        List<Item> items,
        List<Role> roles) {

    public Vocabulary {
        areas = List.copyOf(areas);
        items = List.copyOf(items);
        roles = List.copyOf(roles);
        refuseTwice(id, areas.stream().map(Area::code));
        refuseTwice(id, items.stream().map(Item::code));
        refuseTwice(id, roles.stream().map(Role::code));
        var known = areas.stream().map(Area::code).toList();
        if (!items.stream().allMatch(item -> known.contains(item.areaCode()))) {
            throw new IllegalArgumentException("Vocabulary '%s' has an item without its area.".formatted(id));
        }
    }

    private static void refuseTwice(String id, Stream<String> codes) {
        var seen = new HashSet<String>();
        codes.filter(code -> !seen.add(code)).findFirst().ifPresent(code -> {
            throw new IllegalArgumentException("Vocabulary '%s' names '%s' twice.".formatted(id, code));
        });
    }

    /// The identifier of an edition.
    public static String idOf(String code, String edition) {
        return code + "/" + edition;
    }

    /// The item of a code.
    public Optional<Item> item(String itemCode) {
        return items.stream().filter(item -> item.code().equals(itemCode)).findFirst();
    }

    /// The name in a language; the Japanese one where there is no other.
    public String name(Locale locale) {
        return inLanguage(name, englishName, locale);
    }

    private static String inLanguage(String japanese, @Nullable String english, Locale locale) {
        return english != null && locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : japanese;
    }

    /// A group of items (領域).
    public record Area(String code, String name, @Nullable String englishName) {

        /// The name in a language; the Japanese one where there is no other.
        public String name(Locale locale) {
            return inLanguage(name, englishName, locale);
        }
    }

    /// What the framework names (項目).
    ///
    /// @param source edition and owner of the name, and what in it is ours
    public record Item(
            String code,
            String areaCode,
            String name,
            @Nullable String englishName,
            @Nullable String source) {

        /// The name in a language; the Japanese one where there is no other.
        public String name(Locale locale) {
            return inLanguage(name, englishName, locale);
        }
    }

    /// A type of talent (人材類型) with its role (ロール).
    ///
    /// @param typeCode code of the type, which several roles share
    /// @param source edition and owner of the name, and what in it is ours
    public record Role(
            String code,
            String typeCode,
            String typeName,
            @Nullable String englishTypeName,
            String name,
            @Nullable String englishName,
            @Nullable String source) {

        /// The name in a language; the Japanese one where there is no other.
        public String name(Locale locale) {
            return inLanguage(name, englishName, locale);
        }
    }
}
