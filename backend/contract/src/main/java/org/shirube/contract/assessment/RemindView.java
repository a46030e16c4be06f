// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.assessment;

/// Whom a reminder reached.
public record RemindView(int reminded, int withoutMail, boolean alreadyToday) {}
