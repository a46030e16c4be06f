// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

/// A person seen from a role: appointed to it, proposed for it, or a possible successor.
record Candidacy(Employee person, Role role, Standing standing) {}
