// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment.web;

import org.shirube.backend.assessment.InstrumentKind;
import org.shirube.backend.platform.Caller;
import org.shirube.contract.platform.Role;

/// Which instruments and campaigns a caller sees: a security officer who is nothing else sees those of security.
final class InstrumentFields {

    private InstrumentFields() {}

    static boolean shows(InstrumentKind kind, Caller caller) {
        return kind.isSecurity() || caller.is(Role.HR, Role.DX_LEAD, Role.UNIT_CLERK, Role.AUDITOR);
    }
}
