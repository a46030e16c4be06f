// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.platform;

/// Who somebody is towards the system. Roles add up.
///
/// `EMPLOYEE`, `MANAGER` and `UNIT_CLERK` follow from the person's record; the others are granted by the identity
/// provider's claim or by a dated grant.
public enum Role {
    EMPLOYEE,
    UNIT_CLERK,
    MANAGER,
    HR,
    DX_LEAD,
    SECURITY_OFFICER,
    TRANSFER_OFFICER,
    EXECUTIVE,
    AUDITOR,
    ADMIN;

    /// The value in a token's role claim, for example `dx-lead`.
    public String claim() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
