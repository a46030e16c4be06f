// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.promotion;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.promotion.AppointmentRequest;
import org.shirube.contract.promotion.AppointmentView;
import org.shirube.contract.promotion.DecisionRequest;
import org.shirube.contract.promotion.DxRoleView;
import org.shirube.contract.promotion.StructureView;
import org.shirube.contract.talent.CoveragePersonView;
import org.shirube.contract.talent.CoverageView;
import org.shirube.ui.platform.Backend;
import org.springframework.stereotype.Component;

/// Roles, structures with their coverage, and appointments.
@Component
public class StructureClient {

    private static final String STRUCTURE = "/api/v1/structures/{year}";
    private static final String APPOINTMENTS = "/api/v1/appointments";
    private static final int MANY = 200;

    private final Backend backend;

    StructureClient(Backend backend) {
        this.backend = backend;
    }

    /// All DX roles with what they ask.
    public List<DxRoleView> roles() {
        return backend.get("/api/v1/roles").list(DxRoleView.class);
    }

    /// The structure of a fiscal year with its placements.
    public StructureView structure(int fiscalYear) {
        return backend.get(STRUCTURE, fiscalYear).as(StructureView.class);
    }

    /// @param by `role`, `body`, `unit` or `seat`
    CoverageView coverage(int fiscalYear, String by, @Nullable LocalDate asOf) {
        return backend.get(STRUCTURE + "/coverage", fiscalYear)
                .query("by", by)
                .query("asOf", asOf)
                .as(CoverageView.class);
    }

    /// The people behind one number of one row.
    ///
    /// @param number `filled`, `qualified`, `toConfirm`, `ready` or `near`
    List<CoveragePersonView> people(int fiscalYear, String by, String key, String number, @Nullable LocalDate asOf) {
        return backend.get(STRUCTURE + "/coverage/people", fiscalYear)
                .query("by", by)
                .query("key", key)
                .query("number", number)
                .query("asOf", asOf)
                .list(CoveragePersonView.class);
    }

    /// One person's appointments and proposals.
    public List<AppointmentView> appointmentsOf(String person) {
        return backend.get(APPOINTMENTS)
                .query("person", person)
                .query("limit", MANY)
                .page(AppointmentView.class)
                .items();
    }

    /// A fiscal year's appointments and proposals.
    List<AppointmentView> appointments(int fiscalYear) {
        return backend.get(APPOINTMENTS)
                .query("fiscalYear", fiscalYear)
                .query("limit", MANY)
                .page(AppointmentView.class)
                .items();
    }

    /// Proposes somebody for a placement.
    public AppointmentView propose(AppointmentRequest request) {
        return backend.post(APPOINTMENTS).body(request).as(AppointmentView.class);
    }

    /// Moves an appointment on.
    ///
    /// @param verb `propose`, `consult`, `decide`, `withdraw` or `end`
    void move(AppointmentView seen, String verb, DecisionRequest request) {
        backend.post(APPOINTMENTS + "/{id}/{verb}", seen.id(), verb)
                .ifMatch(seen.version())
                .body(request)
                .send();
    }
}
