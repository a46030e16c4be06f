// SPDX-License-Identifier: Apache-2.0
/// Roles, appointments and wishes over HTTP.
@NullMarked
package org.shirube.backend.promotion.web;

import org.jspecify.annotations.NullMarked;
