// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.platform;

/// Names of [org.shirube.contract.platform.Role] for `@RolesAllowed`, which takes constants only.
public final class Roles {

    public static final String EMPLOYEE = "EMPLOYEE";
    public static final String UNIT_CLERK = "UNIT_CLERK";
    public static final String MANAGER = "MANAGER";
    public static final String HR = "HR";
    public static final String DX_LEAD = "DX_LEAD";
    public static final String SECURITY_OFFICER = "SECURITY_OFFICER";
    public static final String TRANSFER_OFFICER = "TRANSFER_OFFICER";
    public static final String EXECUTIVE = "EXECUTIVE";
    public static final String AUDITOR = "AUDITOR";
    public static final String ADMIN = "ADMIN";

    private Roles() {}
}
