// SPDX-License-Identifier: Apache-2.0
/// What every capability shares: roles, pages, jobs and tasks.
@NullMarked
package org.shirube.contract.platform;

import org.jspecify.annotations.NullMarked;
