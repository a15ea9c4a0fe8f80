"""Paths and configuration."""
