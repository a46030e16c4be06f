// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment.web;

import org.shirube.backend.assessment.InstrumentKind;
import org.shirube.backend.platform.Caller;
import org.shirube.contract.platform.Role;

/// Which instruments and campaigns a caller sees: a security officer who is nothing else sees those of security.
final class InstrumentFields {

    private InstrumentFields() {}

    static boolean showsInstrument(InstrumentKind kind, Caller caller) {
        return kind.isSecurity() || caller.is(Role.HR, Role.DX_LEAD, Role.AUDITOR);
    }

    /// Clerks follow every campaign in their own units.
    static boolean showsCampaign(InstrumentKind kind, Caller caller) {
        return showsInstrument(kind, caller) || caller.is(Role.UNIT_CLERK);
    }
}
