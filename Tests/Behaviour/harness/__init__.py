"""Runs a program before and after Hoist against real servers, and says what happened."""
