// SPDX-License-Identifier: Apache-2.0
/// Routes of frameworks and profiles.
@NullMarked
package org.shirube.backend.skills.web;

import org.jspecify.annotations.NullMarked;
