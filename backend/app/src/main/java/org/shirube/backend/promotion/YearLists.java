// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.promotion;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.Wording;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// What rules by task, case and site count in one fiscal year. Each list is a document of its own.
public record YearLists(List<Task> tasks, List<Case> cases, List<Site> sites) {

    public YearLists {
        tasks = List.copyOf(tasks);
        cases = List.copyOf(cases);
        sites = List.copyOf(sites);
    }

    /// A task (業務), for example one of the standardised ones.
    ///
    /// @param englishName null where nobody has translated it
    public record Task(
            String code,
            String name,
            String unitCode,
            @Nullable String englishName) {

        /// The name in both languages.
        public Wording names() {
            return new Wording(name, englishName);
        }
    }

    /// A case (案件), for example a project of high priority.
    ///
    /// @param category 区分
    /// @param englishName null where nobody has translated it
    /// @param englishCategory the same for the category
    public record Case(
            String code,
            String name,
            String category,
            @Nullable String unitCode,
            @Nullable String englishName,
            @Nullable String englishCategory) {

        /// The category in both languages.
        public Wording categories() {
            return new Wording(category, englishCategory);
        }
    }

    /// A site (拠点) with the number that it needs.
    ///
    /// @param englishName null where nobody has translated it
    public record Site(
            String code,
            String name,
            int required,
            @Nullable String englishName) {

        /// The name in both languages.
        public Wording names() {
            return new Wording(name, englishName);
        }
    }

    /// All tasks of a fiscal year.
    ///
    /// @param id the fiscal year's first calendar year as text
    @Document("structureTasks")
    public record Tasks(@Id String id, @Version @Nullable Long version, List<Task> items) {

        public Tasks {
            items = List.copyOf(items);
        }
    }

    /// All cases of a fiscal year.
    ///
    /// @param id the fiscal year's first calendar year as text
    @Document("structureCases")
    public record Cases(@Id String id, @Version @Nullable Long version, List<Case> items) {

        public Cases {
            items = List.copyOf(items);
        }
    }

    /// All sites of a fiscal year.
    ///
    /// @param id the fiscal year's first calendar year as text
    @Document("structureSites")
    public record Sites(@Id String id, @Version @Nullable Long version, List<Site> items) {

        public Sites {
            items = List.copyOf(items);
        }
    }
}
