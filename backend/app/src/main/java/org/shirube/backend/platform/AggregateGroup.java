// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform;

/// Aggregates that one import changes together; while it applies, nobody else writes them.
public enum AggregateGroup {
    /// Authorities, units and people.
    ORGANIZATION,
    /// Skill frameworks, the names of others and cross-walks.
    FRAMEWORKS,
    INSTRUMENTS,
    /// Campaigns with their invitations and answers.
    CAMPAIGNS,
    /// Courses with their rounds, and what is mandatory.
    COURSES,
    /// Enrolments, completions and training plans.
    ENROLMENTS,
    /// Skill profiles and their evidence.
    PROFILES,
    ROLES,
    /// Promotion structures with their tasks, cases and sites.
    STRUCTURES,
    /// Appointments and proposals.
    COMMITMENTS,
    /// National plans, initiatives, the policy and everything else of the roadmap.
    ROADMAP,
    /// Drills and what people did in them.
    DRILLS,
    /// Orders that nobody else may know before their release.
    TRANSFERS
}
